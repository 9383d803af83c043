import { Layout, Menu, Skeleton } from 'antd';
import { Suspense, useState } from 'react';
import { Link, Outlet, useLocation, useNavigate } from 'react-router';
import { AccountMenu } from './account-menu';
import { DemoClockBadge } from './demo-clock-badge';
import { useOffer } from '../kit/resource/offer';
import { menuFor } from './menu';
import { ScopeTitle } from './scope-title';
import { useMe } from '../session/session';
import { usePlatformName } from '../district/title';
import { BrandMark } from '../kit/marks/brand-mark';

/** Frame of every page: on the left the menu for the person's roles, at the top whose data they see. */
export function Frame() {
  const me = useMe();
  const offer = useOffer();
  const platform = usePlatformName();
  const location = useLocation();
  const navigate = useNavigate();
  const [collapsed, setCollapsed] = useState(false);
  const { items, selected } = menuFor(me, location.pathname, offer);

  return (
    <Layout className="frame" hasSider>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <Layout.Sider width={228} theme="light" breakpoint="lg" collapsedWidth={64} collapsed={collapsed} onBreakpoint={setCollapsed}>
        <Link to="/" className="brand" aria-label={`${platform} 志愿红 管理台 首页`}>
          <BrandMark size={36} />
          {!collapsed && (
            <span>
              <b>{platform}</b>
              <small>志愿红 管理台</small>
            </span>
          )}
        </Link>
        <nav className="frame-menu" aria-label="主菜单">
          <Menu mode="inline" items={items} selectedKeys={selected ? [selected] : []} onClick={({ key }) => void navigate(key)} />
        </nav>
      </Layout.Sider>
      <Layout>
        <Layout.Header className="frame-header">
          <ScopeTitle />
          <div className="header-tools">
            <DemoClockBadge />
            <AccountMenu />
          </div>
        </Layout.Header>
        <Layout.Content className="frame-main" id="main" tabIndex={-1} data-page={location.pathname}>
          <div className="frame-page">
            <Suspense fallback={<Skeleton active paragraph={{ rows: 8 }} />}>
              <Outlet />
            </Suspense>
          </div>
        </Layout.Content>
      </Layout>
    </Layout>
  );
}
