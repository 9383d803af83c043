import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { Alert, Button, Divider, Form, Input } from 'antd';
import { useState, useSyncExternalStore } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { loginLength, passwordLength } from '@zhiyuanhong/contracts/limits';
import { errorText } from '../../api/error-text';
import { tokens } from '../../api/tokens';
import { useAct } from '../../api/use-api';
import { useDistrict } from '../../district/district';
import { useStartSession } from '../../session/session';
import { DemoAccounts } from './demo-accounts';
import { EntryScreen } from './entry-screen';

export function Component() {
  const held = useSyncExternalStore(tokens.subscribe, tokens.get);
  const [search] = useSearchParams();
  const district = useDistrict();
  const start = useStartSession();
  const [fault, setFault] = useState<string>();
  const act = useAct('loginWithPassword', { quiet: true });

  const to = search.get('to') ?? '/';
  // Accepts only paths of the console, so that a link cannot lead to another site after login.
  if (held) return <Navigate to={/^\/(?![/\\])/.test(to) ? to : '/'} replace />;

  const submit = async (body: { login: string; password: string }) => {
    setFault(undefined);
    try {
      start(await act.mutateAsync({ body }));
    } catch (error) {
      setFault(errorText(error));
    }
  };

  return (
    <EntryScreen title="登录管理台" hint="志愿服务团体、审核员、商户与平台工作人员">
      {fault && <Alert type="error" showIcon title={fault} style={{ marginBottom: 20 }} />}
      <Form
        layout="vertical"
        size="large"
        requiredMark={false}
        onFinish={(values: { login: string; password: string }) => void submit(values)}
      >
        <Form.Item name="login" label="登录名" rules={[{ required: true, whitespace: true, message: '请输入登录名' }]}>
          <Input prefix={<UserOutlined />} autoComplete="username" maxLength={loginLength.max} autoFocus />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码' }]}>
          <Input.Password prefix={<LockOutlined />} autoComplete="current-password" maxLength={passwordLength.max} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={act.isPending}>
          登录
        </Button>
      </Form>
      {district?.demo && (
        <>
          <Divider plain>演示环境 · 一键登录</Divider>
          <DemoAccounts onFault={setFault} />
        </>
      )}
    </EntryScreen>
  );
}
