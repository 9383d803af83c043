import { BankOutlined } from '@ant-design/icons';
import { resource } from '../../kit/resource/resource';

export default resource({
  routes: [{ path: '/organisations', roles: ['platform'], load: () => import('./list') }],
  menu: [{ group: '管理', place: 10, path: '/organisations', label: '志愿服务团体', icon: <BankOutlined /> }],
  shortcuts: [{ role: 'platform', place: 10, to: '/organisations', label: '管理团体', hint: '新建团体与上下级', icon: <BankOutlined /> }],
  audit: { organisation: {} },
});
