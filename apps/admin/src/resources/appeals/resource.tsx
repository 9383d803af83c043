import { SolutionOutlined } from '@ant-design/icons';
import { resource } from '../../kit/resource/resource';

export default resource({
  routes: [{ path: '/appeals', roles: ['reviewer'], load: () => import('./list') }],
  menu: [{ group: '审核', place: 30, path: '/appeals', label: '异议申诉', icon: <SolutionOutlined /> }],
  tones: { appeal: { appealed: 'waiting', accepted: 'good' } },
  queue: { appeals: { icon: <SolutionOutlined />, to: '/appeals' } },
});
