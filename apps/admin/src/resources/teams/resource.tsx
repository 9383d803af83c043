import { SafetyCertificateOutlined, TeamOutlined } from '@ant-design/icons';
import { resource } from '../../kit/resource/resource';

export default resource({
  code: 'orders',
  routes: [{ path: '/teams', roles: ['organiser', 'coordinator', 'platform'], load: () => import('./list') }],
  menu: [{ group: '点单服务', place: 40, path: '/teams', label: '专业队', icon: <SafetyCertificateOutlined /> }],
  tones: { teamMembership: { applied: 'waiting', member: 'good', declined: 'bad', removed: 'bad' } },
  queue: { teamApplications: { icon: <TeamOutlined />, to: '/teams' } },
  audit: { team: {}, teamMembership: {} },
});
