import { GiftOutlined, InboxOutlined } from '@ant-design/icons';
import { resource } from '../../kit/resource/resource';

export default resource({
  code: 'rewards',
  routes: [{ path: '/rewards', roles: ['partner', 'platform'], load: () => import('./list') }],
  menu: [{ group: '回馈激励', place: 20, path: '/rewards', label: '回馈项目', icon: <GiftOutlined /> }],
  tones: { reward: { listed: 'good', paused: 'waiting' } },
  queue: { lowStock: { icon: <InboxOutlined />, to: '/rewards' } },
  shortcuts: [
    { role: 'partner', place: 20, to: '/rewards', label: '管理回馈项目', hint: '库存、积分价格、上下架', icon: <GiftOutlined /> },
  ],
  audit: { reward: {} },
});
