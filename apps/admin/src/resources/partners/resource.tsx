import { ShopOutlined } from '@ant-design/icons';
import { resource } from '../../kit/resource/resource';

export default resource({
  code: 'rewards',
  staffed: ['partner'],
  routes: [{ path: '/partners', roles: ['platform'], load: () => import('./list') }],
  menu: [{ group: '管理', place: 20, path: '/partners', label: '商户', icon: <ShopOutlined /> }],
  audit: { partner: {} },
});
