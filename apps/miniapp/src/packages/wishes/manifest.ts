import type { PackageManifest } from '@/manifests/manifest';

export default {
  code: 'wishes',
  pages: ['wall/index', 'wish/index', 'post/index', 'mine/index'],
  blocks: [{ key: 'wishes', icon: 'heart', page: 'wall/index', order: 40, elder: { order: 20, for: 'newcomer' } }],
  menu: [
    { place: 'requests', order: 20, icon: 'heart', title: '我的心愿', page: 'mine/index', for: 'loggedIn' },
    { place: 'orders', order: 20, icon: 'sparkles', title: '微心愿', note: '说出一个小心愿，由一位志愿者来实现', page: 'wall/index' },
  ],
} as const satisfies PackageManifest;
