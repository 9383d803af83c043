import type { PackageManifest } from '@/manifests/manifest';

export default {
  code: 'orders',
  pages: ['index'],
  blocks: [{ key: 'teams', name: '专业队', icon: 'shield-check', page: 'index', order: 70 }],
  menu: [{ place: 'requests', order: 30, icon: 'shield-check', title: '专业队', page: 'index', for: 'loggedIn' }],
} as const satisfies PackageManifest;
