import { Button, Form, Input, Modal, Rate } from 'antd';
import { useState } from 'react';
import { remarkLength } from '@zhiyuanhong/contracts/limits';
import { useAct } from '../../../api/use-api';

/** 服务评价 (67号 第十条): given once, part of the service record, never public. */
export function EvaluateService({ attendanceId, name }: { attendanceId: number; name: string }) {
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ stars: number; words?: string }>();
  const act = useAct('evaluateService', { done: '评价已记入服务记录' });
  const save = async ({ stars, words = '' }: { stars: number; words?: string }) => {
    await act.mutateAsync({ params: { attendanceId }, body: { stars, words: words.trim() } });
    setOpen(false);
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        评价
      </Button>
      <Modal
        open={open}
        title={`评价服务：${name}`}
        okText="提交评价"
        confirmLoading={act.isPending}
        onCancel={() => setOpen(false)}
        onOk={form.submit}
        destroyOnHidden
      >
        <p className="page-hint">评价记入服务记录，不公开，提交后不能修改（67号 第十条）。</p>
        <Form
          form={form}
          layout="vertical"
          preserve={false}
          requiredMark={false}
          onFinish={(values) => void save(values).catch(() => undefined)}
        >
          <Form.Item
            name="stars"
            label="星级"
            rules={[{ validator: (_, stars?: number) => (stars ? Promise.resolve() : Promise.reject(new Error('请选择 1 至 5 星'))) }]}
          >
            <Rate tooltips={['不满意', '较差', '一般', '满意', '非常满意']} style={{ fontSize: 28 }} />
          </Form.Item>
          <Form.Item name="words" label="评语（可不填）" style={{ marginBottom: 28 }}>
            <Input.TextArea rows={3} maxLength={remarkLength.max} showCount />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
