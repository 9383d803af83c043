import { WarningOutlined } from '@ant-design/icons';
import { resource } from '../../kit/resource/resource';

export default resource({
  routes: [{ path: '/stuck-messages', roles: ['platform'], load: () => import('./list') }],
  menu: [{ group: '管理', place: 75, path: '/stuck-messages', label: '发送失败的消息', icon: <WarningOutlined /> }],
  queue: { stuckMessages: { icon: <WarningOutlined />, to: '/stuck-messages' } },
  audit: { outboxMessage: {} },
});
