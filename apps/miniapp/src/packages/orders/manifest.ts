import type { PackageManifest } from '@/manifests/manifest';

export default {
  code: 'orders',
  pages: [
    'colour/index',
    'item/index',
    'form/index',
    'mine/index',
    'order/index',
    'code/index',
    'offers/index',
    'duty/index',
    'duties/index',
  ],
  blocks: [{ key: 'myDuties', name: '我的派单', icon: 'handshake', page: 'duties/index', order: 90, for: 'volunteer' }],
  menu: [
    { place: 'service', order: 20, icon: 'handshake', title: '我的派单', page: 'duties/index', for: 'volunteer' },
    { place: 'requests', order: 10, icon: 'concierge-bell', title: '我的订单', page: 'mine/index', for: 'loggedIn' },
    {
      place: 'orders',
      order: 10,
      icon: 'users',
      title: '帮别人点单',
      note: '替家人或邻居点',
      page: 'colour/index',
      query: { for: 'other' },
    },
    { place: 'orders', order: 30, icon: 'clipboard-list', title: '我的订单', page: 'mine/index', for: 'loggedIn' },
  ],
} as const satisfies PackageManifest;
