import { IdcardOutlined, UploadOutlined } from '@ant-design/icons';
import { resource } from '../../kit/resource/resource';

export default resource({
  routes: [
    { path: '/volunteers', roles: ['reviewer', 'platform'], load: () => import('./list') },
    { path: '/import', roles: ['platform'], load: () => import('./import') },
  ],
  menu: [
    { group: '管理', place: 40, path: '/volunteers', label: '志愿者', icon: <IdcardOutlined /> },
    { group: '管理', place: 50, path: '/import', label: '志愿者导入', icon: <UploadOutlined /> },
  ],
  shortcuts: [{ role: 'platform', place: 30, to: '/import', label: '导入志愿者', hint: '整份名册，一次校验', icon: <UploadOutlined /> }],
  audit: { volunteer: {} },
});
