import type { PackageManifest } from '@/manifests/manifest';

export default {
  code: 'join',
  pages: ['index'],
  blocks: [{ key: 'join', icon: 'user-plus', page: 'index', order: 10, for: 'newcomer', elder: { order: 30, for: 'newcomer' } }],
} as const satisfies PackageManifest;
