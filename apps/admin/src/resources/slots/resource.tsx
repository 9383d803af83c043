import { AlertOutlined, FieldTimeOutlined, FormOutlined } from '@ant-design/icons';
import { resource } from '../../kit/resource/resource';

export default resource({
  code: 'projects',
  routes: [
    { path: '/slots/:slotId', roles: ['organiser', 'reviewer', 'platform'], load: () => import('./show') },
    { path: '/slots/:slotId/check-in', roles: ['organiser'], load: () => import('./check-in-screen'), bare: true },
    { path: '/confirmations', roles: ['organiser'], load: () => import('./confirmations') },
  ],
  menu: [{ group: '项目与服务', place: 20, path: '/confirmations', label: '时数确认', icon: <FieldTimeOutlined /> }],
  tones: { signUp: { confirmed: 'good', waiting: 'waiting', noShow: 'bad' } },
  queue: {
    toConfirm: { icon: <FieldTimeOutlined />, to: '/confirmations' },
    overdueConfirm: { icon: <AlertOutlined />, to: '/confirmations' },
  },
  shortcuts: [
    { role: 'organiser', place: 30, to: '/confirmations', label: '确认服务时数', hint: '活动结束后 10 个工作日内', icon: <FormOutlined /> },
  ],
  audit: { slot: { to: (id) => `/slots/${id}` }, signUp: {} },
});
