import { App, Button, Drawer, Flex, Form, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import { useServerFaults } from './use-server-faults';

interface Props<V extends object> {
  open: boolean;
  title: string;
  initial: Partial<V>;
  okText?: string;
  width?: number;
  onClose: () => void;
  /** Resolves when it is saved, and the drawer closes. Faults that the server gives by field are shown at the field. */
  onSubmit: (values: V) => Promise<unknown>;
  /** For errors that name no field: error code → field. */
  faultCodes?: Record<string, string>;
  children: ReactNode | ((form: FormInstance<V>) => ReactNode);
}

/** A form beside the list that it belongs to. Asks before typed text is thrown away. */
export function FormDrawer<V extends object>(props: Props<V>) {
  const [opened, setOpened] = useState({ open: props.open, times: 0 });
  if (opened.open !== props.open) setOpened({ open: props.open, times: opened.times + (props.open ? 1 : 0) });
  // Each opening has a form of its own, because antd does not set the initial values of list fields a second time.
  return <OneForm key={opened.times} {...props} />;
}

function OneForm<V extends object>({
  open,
  title,
  initial,
  okText = '保存',
  width = 560,
  onClose,
  onSubmit,
  faultCodes,
  children,
}: Props<V>) {
  const { modal } = App.useApp();
  const [form] = Form.useForm<V>();
  const faults = useServerFaults(form);
  const [busy, setBusy] = useState(false);

  const close = () => {
    if (!form.isFieldsTouched()) return onClose();
    modal.confirm({
      title: '放弃填写的内容？',
      content: '还没有保存，关闭后不会保留。',
      okText: '放弃',
      cancelText: '继续填写',
      okButtonProps: { danger: true },
      onOk: onClose,
    });
  };

  const submit = async (values: V) => {
    setBusy(true);
    faults.clear();
    try {
      await onSubmit(values);
      onClose();
    } catch (error) {
      const first = faults.show(error, faultCodes);
      if (first) form.scrollToField(first as never, { block: 'center', focus: true });
    } finally {
      setBusy(false);
    }
  };

  return (
    <Drawer
      open={open}
      title={title}
      size={width}
      onClose={close}
      destroyOnHidden
      mask={{ closable: false }}
      footer={
        <Flex justify="flex-end" gap={8}>
          <Button onClick={close}>取消</Button>
          <Button type="primary" loading={busy} onClick={form.submit}>
            {okText}
          </Button>
        </Flex>
      }
    >
      <Form<V>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={initial as never}
        scrollToFirstError={{ focus: true }}
        onValuesChange={faults.clear}
        onFinish={(values) => void submit(values)}
      >
        {typeof children === 'function' ? children(form) : children}
      </Form>
    </Drawer>
  );
}
