import type { PackageManifest } from '@/manifests/manifest';

export default {
  pages: ['scan/index', 'records/index', 'record/index'],
  blocks: [{ key: 'myRecords', name: '服务记录', icon: 'clipboard-list', page: 'records/index', order: 100, for: 'volunteer' }],
  menu: [{ place: 'service', order: 30, icon: 'clipboard-list', title: '服务记录', page: 'records/index', for: 'volunteer' }],
} as const satisfies PackageManifest;
