import Taro from '@tarojs/taro';
import { type PagePath, type TabKey, tabsInOrder } from '@/manifests';

export const goTab = (tab: TabKey): void => void Taro.switchTab({ url: `/pages/${tab}/index` });

/** Goes back to the page before; from a page opened by a link, home. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else goTab('home');
}

type Query = Readonly<Record<string, string | number | undefined>>;

const withQuery = (path: string, query: Query): string => {
  const pairs = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : `${key}=${encodeURIComponent(String(value))}`));
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
};

/** Opens a page with parameters: `open('/packages/activities/detail/index', { id: 3 })`. Tabs are switched to. */
export const open = (page: PagePath, query: Query = {}): void => openLink(withQuery(page, query));

/** Opens a page in place of the present one, which `goBack` then skips. */
export const openInstead = (page: PagePath, query: Query = {}): void => openLink(withQuery(page, query), true);

/** Opens an address from a message or a code, on top of the present page or `instead` of it. */
export function openLink(address: string, instead = false): void {
  const tab = tabsInOrder.find(({ key }) => address.startsWith(`/pages/${key}/`));
  if (tab) goTab(tab.key);
  else if (instead) void Taro.redirectTo({ url: address });
  else void Taro.navigateTo({ url: address });
}
