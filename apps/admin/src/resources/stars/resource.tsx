import { StarOutlined } from '@ant-design/icons';
import { resource } from '../../kit/resource/resource';

export default resource({
  routes: [{ path: '/stars', roles: ['reviewer', 'platform'], load: () => import('./list') }],
  menu: [{ group: '审核', place: 60, path: '/stars', label: '星级认定', icon: <StarOutlined />, roles: ['reviewer'] }],
  queue: { starNotices: { icon: <StarOutlined />, to: '/stars' } },
});
