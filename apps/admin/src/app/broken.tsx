import { Button } from 'antd';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { NotFound } from '../kit/feedback/no-page';
import { Notice } from '../kit/feedback/notice';

/** Page shown when drawing or loading a page failed. */
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
