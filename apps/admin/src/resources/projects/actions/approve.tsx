import { Form, Input, Modal, Button } from 'antd';
import { useState } from 'react';
import { remarkLength } from '@zhiyuanhong/contracts/limits';
import { useAct } from '../../../api/use-api';

interface Props {
  projectId: number;
  /** Texts of the checks that are not fine; the reviewer is reminded of them before approving. */
  open: readonly string[];
  then?: () => void;
}

export function ApproveProject({ projectId, open: faults, then }: Props) {
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ note: string }>();
  const act = useAct('approveProject', { done: '已通过，项目已公开招募' });
  const approve = async ({ note = '' }: { note?: string }) => {
    await act.mutateAsync({ params: { projectId }, body: { note: note.trim() } });
    setOpen(false);
    then?.();
  };
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        通过
      </Button>
      <Modal
        open={open}
        title="通过这个项目"
        okText="通过并公开"
        confirmLoading={act.isPending}
        onCancel={() => setOpen(false)}
        onOk={form.submit}
        destroyOnHidden
      >
        <p className="page-hint">通过后立即公开招募。</p>
        {faults.length > 0 && (
          <ul className="open-checks">
            {faults.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
        <Form form={form} layout="vertical" preserve={false} onFinish={(values) => void approve(values).catch(() => undefined)}>
          <Form.Item name="note" label="审核意见（可不填）" style={{ marginBottom: 28 }}>
            <Input.TextArea rows={3} maxLength={remarkLength.max} showCount placeholder="会记入审核历史" />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
