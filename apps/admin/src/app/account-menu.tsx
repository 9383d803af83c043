import { DownOutlined, KeyOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Avatar, Button, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { endSession, useMe } from '../session/session';

const ChangePassword = lazy(() => import('./login/change-password'));

export function AccountMenu() {
  const me = useMe();
  const [changing, setChanging] = useState(false);
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'password', icon: <KeyOutlined />, label: '修改密码' },
            { key: 'logout', icon: <LogoutOutlined />, label: '退出登录' },
          ],
          onClick: ({ key }) => (key === 'password' ? setChanging(true) : void endSession()),
        }}
      >
        <Button type="text" style={{ height: 44 }} aria-label={`账号菜单 ${me.displayName}`}>
          <Avatar size={30} icon={<UserOutlined />} style={{ background: 'var(--brand-pressed)' }} />
          <span className="account-name">{me.displayName}</span>
          <DownOutlined style={{ fontSize: 10 }} />
        </Button>
      </Dropdown>
      <Suspense>{changing && <ChangePassword close={() => setChanging(false)} />}</Suspense>
    </>
  );
}
