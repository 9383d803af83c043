import { Form, Modal } from 'antd';
import { useAct } from '../../api/use-api';
import { useStartSession } from '../../session/session';
import { PasswordFields, type PasswordValues } from './password-fields';

export default function ChangePassword({ close }: { close: () => void }) {
  const [form] = Form.useForm<PasswordValues>();
  const start = useStartSession();
  const act = useAct('changePassword', { done: '密码已修改，其他设备上的登录已退出' });
  const save = async ({ oldPassword, newPassword }: PasswordValues) => {
    start(await act.mutateAsync({ body: { oldPassword, newPassword } }));
    close();
  };
  return (
    <Modal open title="修改密码" okText="修改" onCancel={close} onOk={form.submit} confirmLoading={act.isPending} destroyOnHidden>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        onFinish={(values) => void save(values).catch(() => undefined)}
      >
        <PasswordFields oldLabel="现在的密码" />
      </Form>
    </Modal>
  );
}
