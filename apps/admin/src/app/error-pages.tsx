import { Button, Result } from 'antd';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';

const home = (
  <Link to="/">
    <Button type="primary">回到今日待办</Button>
  </Link>
);

export const NotFound = () => <Result status="404" title="没有这个页面" subTitle="地址可能写错了，或者页面已经搬走" extra={home} />;

export const NotAllowed = () => <Result status="403" title="这一页不在您的职责范围内" subTitle="如需使用，请联系平台管理员为您授权" extra={home} />;

/** Whatever broke while a page was drawn or loaded. */
export function Broken() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <Result
      status="500"
      title="页面没有打开"
      subTitle="可能是网络中断，或者系统刚刚更新"
      extra={
        <Button type="primary" onClick={() => location.reload()}>
          刷新页面
        </Button>
      }
    />
  );
}
