import type { PackageManifest } from '@/manifests/manifest';

export default {
  pages: ['ledger/index', 'stars/index', 'profile/index'],
  blocks: [
    { key: 'myStars', name: '我的星级', icon: 'award', page: 'stars/index', order: 110, for: 'volunteer' },
    { key: 'myLedger', name: '时长与积分', icon: 'history', page: 'ledger/index', order: 130, for: 'volunteer' },
  ],
  menu: [
    { place: 'service', order: 40, icon: 'history', title: '时长与积分', page: 'ledger/index', for: 'volunteer' },
    { place: 'general', order: 30, icon: 'id-card', title: '我的资料', page: 'profile/index', for: 'volunteer', elder: false },
  ],
} as const satisfies PackageManifest;
