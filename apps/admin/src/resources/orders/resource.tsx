import {
  AlertOutlined,
  BarChartOutlined,
  CommentOutlined,
  FileDoneOutlined,
  PhoneOutlined,
  ProfileOutlined,
  ProjectOutlined,
  SendOutlined,
} from '@ant-design/icons';
import { resource } from '../../kit/resource/resource';
import { UrgentOrders } from './urgent-orders';

const desk = ['coordinator', 'operator', 'reviewer', 'platform'] as const;

export default resource({
  code: 'orders',
  staffed: ['operator', 'coordinator'],
  routes: [
    { path: '/hotline', roles: ['operator', 'coordinator'], load: () => import('./hotline') },
    { path: '/orders', roles: desk, load: () => import('./board') },
    { path: '/orders/list', roles: desk, load: () => import('./list') },
    { path: '/orders/:orderId', roles: desk, load: () => import('./show') },
    { path: '/order-figures', roles: ['coordinator', 'reviewer', 'platform'], load: () => import('./figures/figures') },
  ],
  menu: [
    { group: '点单服务', place: 10, path: '/hotline', label: '热线点单', icon: <PhoneOutlined /> },
    { group: '点单服务', place: 20, path: '/orders', label: '派单台', icon: <ProjectOutlined /> },
    { group: '点单服务', place: 30, path: '/orders/list', label: '订单查询', icon: <ProfileOutlined /> },
    { group: '点单服务', place: 60, path: '/order-figures', label: '点单统计', icon: <BarChartOutlined /> },
  ],
  tones: {
    order: {
      placed: 'waiting',
      accepted: 'waiting',
      dispatched: 'live',
      serving: 'live',
      served: 'waiting',
      settled: 'waiting',
      rated: 'good',
      closed: 'good',
      rejected: 'bad',
      annulled: 'bad',
      expired: 'bad',
    },
    offer: { open: 'waiting', accepted: 'good' },
  },
  queue: {
    ordersToAccept: { icon: <PhoneOutlined />, to: '/orders/list' },
    ordersToDispatch: { icon: <SendOutlined />, to: '/orders/list' },
    ordersOverdue: { icon: <AlertOutlined />, to: '/orders/list' },
    ordersToSettle: { icon: <FileDoneOutlined />, to: '/orders/list' },
    ordersToRate: { icon: <CommentOutlined />, to: '/orders/list' },
    orderFollowUps: { icon: <CommentOutlined />, to: '/orders/list' },
  },
  shortcuts: [
    { role: 'coordinator', place: 10, to: '/orders', label: '派单', hint: '六步看板，最急的在前', icon: <ProjectOutlined /> },
    { role: 'coordinator', place: 20, to: '/hotline', label: '代人点单', hint: '来电、上门登记或纸质单', icon: <PhoneOutlined /> },
    {
      role: 'coordinator',
      place: 30,
      to: '/order-figures',
      label: '点单统计',
      hint: '快不快、成不成、满不满意',
      icon: <BarChartOutlined />,
    },
    { role: 'operator', place: 10, to: '/hotline', label: '接听来电点单', hint: '号码、服务、下单，三步', icon: <PhoneOutlined /> },
    { role: 'operator', place: 20, to: '/orders', label: '看看派单台', hint: '念服务码、电话回访', icon: <ProjectOutlined /> },
  ],
  glances: [{ place: 30, roles: ['coordinator', 'operator'], Component: UrgentOrders }],
  audit: {
    order: { to: (id) => `/orders/${id}` },
    offer: {},
    beneficiary: {},
  },
});
