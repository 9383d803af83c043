import { Button, Flex, Form, InputNumber } from 'antd';
import { serviceMinutes } from '@zhiyuanhong/contracts/limits';
import { useAct } from '../../../api/use-api';
import { FormDialog } from '../../../kit/forms/form-dialog';
import { duration, range } from '../../../kit/text/format';
import type { Order } from '../types';

/** Lets more time count, for work that takes longer than usual. */
export function ExtendOrder({ order, close }: { order: Order; close: () => void }) {
  const act = useAct('extendOrder', { done: (answer) => `现在最多计 ${duration(answer.plannedMinutes)}` });
  const now = order.plannedMinutes;
  return (
    <FormDialog<{ minutes: number }>
      title={`延长计时：${order.title}`}
      okText="延长"
      initial={{ minutes: Math.min(serviceMinutes.max, now + 30) }}
      busy={act.isPending}
      close={close}
      save={({ minutes }) => act.mutateAsync({ params: { orderId: order.id }, body: { minutes } })}
    >
      <p className="page-hint">
        现在计 {range(order.plannedStartsAt, order.plannedEndsAt)}，共 {duration(now)}。超出的时间只有延长后才计入。
      </p>
      <Form.Item name="minutes" label="从开始算起，一共计多少分钟" rules={[{ required: true, message: '请填写分钟数' }]}>
        <InputNumber
          min={Math.min(serviceMinutes.max, now + 1)}
          max={serviceMinutes.max}
          step={10}
          suffix="分钟"
          style={{ width: 200 }}
          autoFocus
        />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {(form) => (
          <Flex gap={8} style={{ marginBottom: 24 }}>
            {[30, 60, 120].map((more) => (
              <Button
                key={more}
                size="small"
                shape="round"
                disabled={now + more > serviceMinutes.max}
                onClick={() => form.setFieldValue('minutes', now + more)}
              >
                多 {duration(more)}
              </Button>
            ))}
          </Flex>
        )}
      </Form.Item>
    </FormDialog>
  );
}
