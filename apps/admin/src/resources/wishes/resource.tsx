import { AlertOutlined, HeartOutlined } from '@ant-design/icons';
import { resource } from '../../kit/resource/resource';

export default resource({
  code: 'wishes',
  routes: [{ path: '/wishes', roles: ['reviewer'], load: () => import('./list') }],
  menu: [{ group: '审核', place: 40, path: '/wishes', label: '微心愿', icon: <HeartOutlined /> }],
  tones: { wish: { posted: 'waiting', returned: 'bad', open: 'live', claimed: 'live', fulfilled: 'waiting', confirmed: 'good' } },
  queue: {
    wishesToReview: { icon: <HeartOutlined />, to: '/wishes' },
    wishesOverdue: { icon: <AlertOutlined />, to: '/wishes' },
  },
  audit: { wish: {} },
});
