import { FileProtectOutlined } from '@ant-design/icons';
import { resource } from '../../kit/resource/resource';

export default resource({
  code: 'projects',
  routes: [{ path: '/spot-checks', roles: ['reviewer', 'platform'], load: () => import('./list') }],
  menu: [{ group: '审核', place: 20, path: '/spot-checks', label: '项目抽查', icon: <FileProtectOutlined /> }],
  tones: { spotCheck: { drawn: 'waiting', recorded: 'good' }, finding: { fine: 'good', minor: 'waiting', serious: 'bad' } },
  queue: { spotChecks: { icon: <FileProtectOutlined />, to: '/spot-checks' } },
  audit: { spotCheck: {} },
});
