import type { PackageManifest } from '@/manifests/manifest';

export default {
  code: 'projects',
  pages: ['detail/index', 'mine/index'],
  blocks: [{ key: 'mySignUps', name: '我的报名', icon: 'calendar-check', page: 'mine/index', order: 80, for: 'volunteer' }],
  menu: [{ place: 'service', order: 10, icon: 'calendar-check', title: '我的报名', page: 'mine/index', for: 'volunteer' }],
} as const satisfies PackageManifest;
