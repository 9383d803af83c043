import { ClockCircleOutlined } from '@ant-design/icons';
import { resource } from '../../kit/resource/resource';

export default resource({
  demo: true,
  routes: [{ path: '/demo-clock', roles: ['platform'], load: () => import('./demo-clock') }],
  menu: [{ group: '管理', place: 80, path: '/demo-clock', label: '演示时钟', icon: <ClockCircleOutlined /> }],
  audit: { demo: {} },
});
