import type { PackageManifest } from '@/manifests/manifest';

export default {
  code: 'leaderboards',
  pages: ['index'],
  blocks: [{ key: 'leaderboards', icon: 'trophy', page: 'index', order: 60 }],
  menu: [{ place: 'general', order: 10, icon: 'trophy', title: '志愿排行榜', page: 'index' }],
} as const satisfies PackageManifest;
