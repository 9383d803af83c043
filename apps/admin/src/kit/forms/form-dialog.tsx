import { Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { fieldFaults } from '../../api/error-text';

interface Props<V extends object> {
  title: string;
  okText: string;
  initial: Partial<V>;
  busy: boolean;
  close: () => void;
  /** Resolves when it is saved; when it rejects, the dialog stays open with what was typed. */
  save: (values: V) => Promise<unknown>;
  children: ReactNode;
}

/** A short form about one record. Mount it when it opens, so that each opening starts with fresh values. */
export function FormDialog<V extends object>({ title, okText, initial, busy, close, save, children }: Props<V>) {
  const [form] = Form.useForm<V>();
  const submit = (values: V) =>
    save(values).then(close, (error: unknown) => form.setFields(fieldFaults(error) as Parameters<typeof form.setFields>[0]));
  return (
    <Modal open title={title} okText={okText} confirmLoading={busy} onOk={form.submit} onCancel={close} width={600}>
      <Form form={form} layout="vertical" initialValues={initial as never} onFinish={(values) => void submit(values)}>
        {children}
      </Form>
    </Modal>
  );
}
