import { Button } from 'antd';
import { Link } from 'react-router';
import { Notice } from './notice';

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
