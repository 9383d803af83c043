import type { TabManifest } from '@/manifests/manifest';

export default {
  tab: { text: '我的', icon: 'user-round', order: 50 },
} as const satisfies TabManifest;
