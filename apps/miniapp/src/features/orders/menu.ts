import { useApi } from '@/api';
import type { ServiceItem } from './words';

/** The whole menu 点单菜单 of the district in one answer: it holds some dozens of items. */
export const useMenu = (enabled: boolean) => useApi('listServiceItems', { query: { pageSize: 100 } }, { enabled });

/** What is ordered most, the menu's own order where nothing was ordered yet. */
export const mostOrdered = (items: readonly ServiceItem[], howMany: number): ServiceItem[] =>
  [...items].sort((a, b) => b.orders - a.orders).slice(0, howMany);

/** What stands under a colour, for its tile: the two items most ordered. */
export const examplesOf = (items: readonly ServiceItem[], colour: string): string =>
  mostOrdered(
    items.filter((item) => item.colour === colour),
    2,
  )
    .map((item) => item.title)
    .join('、');
