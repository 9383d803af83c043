import Taro from '@tarojs/taro';

export const tabPages = ['home', 'activities', 'orders', 'messages', 'mine'] as const;
export type TabKey = (typeof tabPages)[number];

export const goTab = (tab: TabKey): void => void Taro.switchTab({ url: `/pages/${tab}/index` });

/** Back to where one came from; a page opened by a link goes home. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else goTab('home');
}

/** Opens a page by its path with parameters: `open('/packages/activities/detail/index', { id: 3 })`. Knows which ones are tabs. */
export function open(path: string, query: Record<string, string | number | undefined> = {}): void {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  const url =
    path +
    (pairs.length ? (path.includes('?') ? '&' : '?') + pairs.map(([k, v]) => `${k}=${encodeURIComponent(String(v))}`).join('&') : '');
  const tab = tabPages.find((name) => url.startsWith(`/pages/${name}/`));
  if (tab) goTab(tab);
  else void Taro.navigateTo({ url });
}
