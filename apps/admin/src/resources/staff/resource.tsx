import { TeamOutlined } from '@ant-design/icons';
import { resource } from '../../kit/resource/resource';

export default resource({
  routes: [{ path: '/staff', roles: ['platform'], load: () => import('./list') }],
  menu: [{ group: '管理', place: 30, path: '/staff', label: '人员与角色', icon: <TeamOutlined /> }],
  shortcuts: [{ role: 'platform', place: 20, to: '/staff', label: '人员与角色', hint: '开账号、授权、重置密码', icon: <TeamOutlined /> }],
  audit: { account: {} },
});
