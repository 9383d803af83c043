import type { TabManifest } from '@/manifests/manifest';

export default {
  code: 'projects',
  tab: { text: '活动', icon: 'calendar-days', order: 20 },
  blocks: [{ key: 'projects', icon: 'calendar-days', page: 'index', order: 20, elder: { order: 10, for: 'volunteer', name: '找活动' } }],
} as const satisfies TabManifest;
