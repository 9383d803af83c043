import { Form, Input, Rate } from 'antd';
import { remarkLength } from '@zhiyuanhong/contracts/limits';
import { useAct } from '../../../api/use-api';
import { FormDialog } from '../../../kit/forms/form-dialog';
import type { Order } from '../types';

const words = ['很不满意', '不满意', '一般', '满意', '非常满意'];

/** 电话回访: enters the rating of somebody who was asked by phone, because they cannot use the mini-program. */
export function RateByPhone({ order, close }: { order: Order; close: () => void }) {
  const act = useAct('rateOrder', { done: (answer) => (answer.followUpOpen ? '评价已登记，已转调度员回访处理' : '评价已登记') });
  return (
    <FormDialog<{ stars: number; words?: string }>
      title={`电话回访：${order.title}`}
      okText="登记评价"
      initial={{}}
      busy={act.isPending}
      close={close}
      save={(values) =>
        act.mutateAsync({ params: { orderId: order.id }, body: { stars: values.stars, words: values.words?.trim() ?? '' } })
      }
    >
      <p className="page-hint">
        {order.contact ? `${order.contact.name} ${order.contact.phone}` : order.beneficiaryName}
        。请问：「{order.volunteer?.name ?? '志愿者'}来过了吗？事情办好了吗？您给打几颗星？」一、二星会转调度员处理。
      </p>
      <Form.Item name="stars" label="满意程度" rules={[{ required: true, message: '请选择星数' }]}>
        <Rate tooltips={words.map((title) => ({ title }))} style={{ fontSize: 28 }} autoFocus />
      </Form.Item>
      <Form.Item name="words" label="服务对象的话">
        <Input.TextArea rows={3} maxLength={remarkLength.max} showCount placeholder="照原话记，可不填" />
      </Form.Item>
    </FormDialog>
  );
}
