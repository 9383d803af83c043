import { PhoneOutlined } from '@ant-design/icons';
import { resource } from '../../kit/resource/resource';

export default resource({
  routes: [{ path: '/helplines', roles: ['platform'], load: () => import('./list') }],
  menu: [{ group: '管理', place: 65, path: '/helplines', label: '便民电话', icon: <PhoneOutlined /> }],
  audit: { helpline: {} },
});
