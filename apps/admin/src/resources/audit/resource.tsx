import { AuditOutlined } from '@ant-design/icons';
import { resource } from '../../kit/resource/resource';
import { LastDoings } from './last-doings';

export default resource({
  routes: [{ path: '/audit', roles: ['reviewer', 'platform'], load: () => import('./list') }],
  menu: [{ group: '管理', place: 70, path: '/audit', label: '审计记录', icon: <AuditOutlined /> }],
  shortcuts: [{ role: 'reviewer', place: 20, to: '/audit', label: '翻看审计记录', hint: '谁在什么时候做了什么', icon: <AuditOutlined /> }],
  glances: [{ place: 50, roles: ['platform', 'reviewer'], Component: LastDoings }],
});
