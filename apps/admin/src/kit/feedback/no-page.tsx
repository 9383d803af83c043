import { Button } from 'antd';
import { Link } from 'react-router';
import { nameOf, useDistrict } from '../../district/district';
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

/** `code`: the module that the district has switched off. */
export function NotOffered({ code }: { code: string }) {
  const name = nameOf(useDistrict()?.modules, code);
  return (
    <Notice title="这个功能未开通" text={`本地区没有开通“${name}”；如需使用，请联系平台管理员`}>
      {home}
    </Notice>
  );
}
