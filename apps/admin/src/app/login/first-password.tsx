import { Button, Form } from 'antd';
import { useAct } from '../../api/use-api';
import { endSession, useStartSession } from '../../session/session';
import { EntryScreen } from './entry-screen';
import { PasswordFields, type PasswordValues } from './password-fields';

/** Asks for a new password, because somebody else set the first one; nothing else is possible before. */
export default function FirstPassword() {
  const start = useStartSession();
  const act = useAct('changePassword', { done: '密码已修改' });
  const save = async ({ oldPassword, newPassword }: PasswordValues) => start(await act.mutateAsync({ body: { oldPassword, newPassword } }));
  return (
    <EntryScreen title="请先修改初始密码" hint="初始密码由管理员设置。改成只有您自己知道的密码后，即可进入管理台。">
      <Form<PasswordValues>
        layout="vertical"
        size="large"
        requiredMark={false}
        onFinish={(values) => void save(values).catch(() => undefined)}
      >
        <PasswordFields oldLabel="初始密码" />
        <Button type="primary" htmlType="submit" block loading={act.isPending}>
          修改并进入
        </Button>
        <Button type="link" block style={{ marginTop: 8 }} onClick={() => void endSession()}>
          退出，换个账号
        </Button>
      </Form>
    </EntryScreen>
  );
}
