import { QrcodeOutlined } from '@ant-design/icons';
import { resource } from '../../kit/resource/resource';

export default resource({
  code: 'join',
  routes: [{ path: '/join-code', roles: ['organiser', 'reviewer', 'platform'], load: () => import('./join-code') }],
  menu: [{ group: '管理', place: 60, path: '/join-code', label: '加入二维码', icon: <QrcodeOutlined /> }],
  shortcuts: [
    {
      role: 'platform',
      place: 40,
      to: '/join-code',
      label: '打印加入二维码',
      hint: '贴在社区、驿站和服务大厅',
      icon: <QrcodeOutlined />,
    },
  ],
});
