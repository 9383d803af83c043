import type { TabManifest } from '@/manifests/manifest';

export default {
  tab: { text: '首页', icon: 'house', order: 10 },
} as const satisfies TabManifest;
