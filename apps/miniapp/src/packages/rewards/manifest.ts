import type { PackageManifest } from '@/manifests/manifest';

export default {
  code: 'rewards',
  pages: ['list/index', 'detail/index', 'vouchers/index', 'voucher/index'],
  blocks: [
    { key: 'rewards', icon: 'gift', page: 'list/index', order: 50 },
    { key: 'myVouchers', name: '我的兑换券', icon: 'ticket', page: 'vouchers/index', order: 120, for: 'volunteer' },
  ],
  menu: [
    { place: 'service', order: 50, icon: 'ticket', title: '我的兑换券', page: 'vouchers/index', for: 'volunteer' },
    { place: 'general', order: 20, icon: 'gift', title: '回馈激励', page: 'list/index' },
  ],
} as const satisfies PackageManifest;
