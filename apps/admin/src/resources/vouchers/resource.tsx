import { ScanOutlined } from '@ant-design/icons';
import { resource } from '../../kit/resource/resource';
import { LastVerifications } from './last-verifications';

export default resource({
  code: 'rewards',
  routes: [{ path: '/verify', roles: ['partner'], load: () => import('./verify') }],
  menu: [{ group: '回馈激励', place: 10, path: '/verify', label: '核销兑换券', icon: <ScanOutlined /> }],
  tones: { voucher: { issued: 'live', verified: 'good' } },
  shortcuts: [{ role: 'partner', place: 10, to: '/verify', label: '核销兑换券', hint: '扫码、识图或输入 12 位码', icon: <ScanOutlined /> }],
  glances: [{ place: 40, roles: ['partner'], Component: LastVerifications }],
  audit: { voucher: {} },
});
