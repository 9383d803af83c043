import { CommentOutlined, FileDoneOutlined, FormOutlined } from '@ant-design/icons';
import { resource } from '../../kit/resource/resource';

export default resource({
  routes: [
    { path: '/manual-entries', roles: ['organiser'], load: () => import('./manual-entries') },
    { path: '/manual-approvals', roles: ['reviewer', 'coordinator'], load: () => import('./manual-approvals') },
    { path: '/disputes', roles: ['organiser', 'coordinator'], load: () => import('./disputes') },
  ],
  menu: [
    { group: '项目与服务', place: 30, path: '/manual-entries', label: '手工补录', icon: <FormOutlined /> },
    { group: '审核', place: 20, path: '/disputes', label: '异议答复', icon: <CommentOutlined /> },
    { group: '审核', place: 50, path: '/manual-approvals', label: '补录审批', icon: <FileDoneOutlined /> },
  ],
  tones: {
    attendance: {
      present: 'live',
      ended: 'waiting',
      awaitingApproval: 'waiting',
      rejected: 'bad',
      confirmed: 'good',
      reversed: 'quiet',
    },
    dispute: { open: 'waiting', appealed: 'waiting' },
  },
  queue: {
    manualApproval: { icon: <FileDoneOutlined />, to: ['/manual-approvals', '/manual-entries'] },
    disputes: { icon: <CommentOutlined />, to: '/disputes' },
  },
  audit: { attendance: {}, dispute: {} },
});
