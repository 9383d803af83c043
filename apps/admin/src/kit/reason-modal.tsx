import { Button, Flex, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';

interface Props {
  open: boolean;
  title: string;
  /** What happens then, and who is told. */
  hint?: ReactNode;
  /** Ready phrases; a click adds one to the text. */
  phrases: readonly string[];
  okText: string;
  danger?: boolean;
  /** Longest reason the server takes, in characters. */
  maxLength?: number;
  onCancel: () => void;
  /** Resolves when it is done; the dialog shows that it works and stays open when it fails. */
  onSubmit: (reason: string) => Promise<unknown>;
}

export function ReasonModal({ open, title, hint, phrases, okText, danger, maxLength = 500, onCancel, onSubmit }: Props) {
  const [form] = Form.useForm<{ reason: string }>();
  const [busy, setBusy] = useState(false);

  const add = (phrase: string) => {
    const now = (form.getFieldValue('reason') as string | undefined)?.trim() ?? '';
    if (!now.includes(phrase)) form.setFieldValue('reason', now ? `${now}\n${phrase}` : phrase);
    void form.validateFields(['reason']).catch(() => undefined);
  };

  const submit = async () => {
    const { reason } = await form.validateFields();
    setBusy(true);
    try {
      await onSubmit(reason.trim());
      form.resetFields();
    } catch {
      // Whoever called has told the person already; what was typed stays.
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      open={open}
      title={title}
      okText={okText}
      okButtonProps={{ danger: danger ?? false }}
      confirmLoading={busy}
      onOk={() => void submit().catch(() => undefined)}
      onCancel={onCancel}
      destroyOnHidden
    >
      {hint && <p className="page-hint">{hint}</p>}
      <Form form={form} layout="vertical" requiredMark={false} preserve={false}>
        <Form.Item label="常用理由" style={{ marginBottom: 12 }}>
          <Flex wrap gap={8}>
            {phrases.map((phrase) => (
              <Button key={phrase} size="small" shape="round" onClick={() => add(phrase)}>
                {phrase}
              </Button>
            ))}
          </Flex>
        </Form.Item>
        <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请写明理由' }, { max: maxLength }]} style={{ marginBottom: 8 }}>
          <Input.TextArea rows={4} maxLength={maxLength} showCount autoFocus placeholder="写清哪里要改、怎么改，对方会原样看到" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
