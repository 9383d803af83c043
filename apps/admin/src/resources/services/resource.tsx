import { UnorderedListOutlined } from '@ant-design/icons';
import { resource } from '../../kit/resource/resource';

export default resource({
  code: 'orders',
  routes: [{ path: '/services', roles: ['platform'], load: () => import('./list') }],
  menu: [{ group: '点单服务', place: 50, path: '/services', label: '服务菜单', icon: <UnorderedListOutlined /> }],
  audit: { serviceItem: {} },
});
