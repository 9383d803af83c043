import type { PackageManifest } from '@/manifests/manifest';

export default {
  pages: ['index'],
  blocks: [{ key: 'helplines', name: '便民电话', icon: 'phone', page: 'index', order: 75 }],
  menu: [{ place: 'general', order: 25, icon: 'phone', title: '便民电话', page: 'index' }],
} as const satisfies PackageManifest;
