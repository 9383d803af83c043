import { Alert, Modal, Typography } from 'antd';

interface Props {
  shown: { login: string; password: string } | null;
  close: () => void;
}

/** Shows a first password, which cannot be read again later. */
export function PasswordShown({ shown, close }: Props) {
  return (
    <Modal
      open={shown !== null}
      title="初始密码"
      okText="已记下"
      cancelButtonProps={{ style: { display: 'none' } }}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      // Stays above the person's drawer, whichever of the two was opened first.
      zIndex={1100}
      onOk={close}
    >
      <Alert type="warning" showIcon title="只显示这一次，请现在交给本人。首次登录须修改。" style={{ margin: '8px 0 16px' }} />
      <dl className="facts">
        <dt>登录名</dt>
        <dd>
          <Typography.Text copyable code>
            {shown?.login}
          </Typography.Text>
        </dd>
        <dt>初始密码</dt>
        <dd>
          <Typography.Text copyable code data-testid="initial-password">
            {shown?.password}
          </Typography.Text>
        </dd>
      </dl>
    </Modal>
  );
}
