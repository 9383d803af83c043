import type { TabManifest } from '@/manifests/manifest';

export default {
  tab: { text: '消息', icon: 'message-circle', order: 40 },
} as const satisfies TabManifest;
