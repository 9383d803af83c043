import { Form, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { ReasonField } from '../forms/reason-field';

interface Props {
  open: boolean;
  title: string;
  /** What the action does, and who is told. */
  hint?: ReactNode;
  phrases: readonly string[];
  okText: string;
  danger?: boolean;
  /** Limits of the reason in characters; those of `reasonLength` when absent. */
  length?: { readonly min: number; readonly max: number } | undefined;
  onCancel: () => void;
  /** Resolves when the action is done; the dialog shows a spinner until then and stays open when it rejects. */
  onSubmit: (reason: string) => Promise<unknown>;
}

export function ReasonModal({ open, title, hint, phrases, okText, danger, length, onCancel, onSubmit }: Props) {
  const [form] = Form.useForm<{ reason: string }>();
  const [busy, setBusy] = useState(false);

  const submit = async ({ reason }: { reason: string }) => {
    setBusy(true);
    try {
      await onSubmit(reason.trim());
    } catch {
      // The caller has already shown the error; the typed text stays.
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
      onOk={form.submit}
      onCancel={onCancel}
      destroyOnHidden
      width={600}
    >
      {hint && <p className="page-hint">{hint}</p>}
      <Form form={form} layout="vertical" requiredMark={false} preserve={false} onFinish={(values) => void submit(values)}>
        <ReasonField
          name="reason"
          label="理由"
          phrases={phrases}
          {...(length && { length })}
          placeholder="写清楚缘由，对方会原样看到"
          autoFocus
        />
      </Form>
    </Modal>
  );
}
