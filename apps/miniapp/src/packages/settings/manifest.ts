import type { PackageManifest } from '@/manifests/manifest';

export default {
  pages: ['settings/index'],
  menu: [
    { place: 'general', order: 40, icon: 'settings', title: '设置', note: '关怀版、约定', page: 'settings/index', for: 'guest' },
    { place: 'general', order: 40, icon: 'settings', title: '设置', note: '关怀版、退出登录', page: 'settings/index', for: 'loggedIn' },
  ],
} as const satisfies PackageManifest;
