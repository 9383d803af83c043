import { Button } from 'antd';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { Notice } from '../kit/notice';

const home = (
  <Link to="/">
    <Button type="primary" tabIndex={-1}>
      回到今日待办
    </Button>
  </Link>
);

export const NotFound = () => (
  <Notice title="没有这个页面" text="地址可能写错了，或者页面已经搬走">
    {home}
  </Notice>
);

export const NotAllowed = () => (
  <Notice title="这一页不在您的职责范围内" text="如需使用，请联系平台管理员为您授权">
    {home}
  </Notice>
);

/** Whatever broke while a page was drawn or loaded. */
export function Broken() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <Notice title="页面没有打开" text="可能是网络中断，或者系统刚刚更新">
      <Button type="primary" onClick={() => location.reload()}>
        刷新页面
      </Button>
    </Notice>
  );
}
