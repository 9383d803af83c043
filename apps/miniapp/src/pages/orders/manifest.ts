import type { TabManifest } from '@/manifests/manifest';

export default {
  code: 'orders',
  tab: { text: '点单', icon: 'concierge-bell', order: 30 },
  blocks: [{ key: 'orders', icon: 'concierge-bell', page: 'index', order: 30, elder: { order: 10, for: 'newcomer' } }],
} as const satisfies TabManifest;
