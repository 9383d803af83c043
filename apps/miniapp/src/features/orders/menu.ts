import { useApi } from '@/api';
import type { ServiceItem } from './words';

/** The whole menu 点单菜单 in one answer: a district has some dozens of items. */
export const useMenu = (enabled: boolean) => useApi('listServiceItems', { query: { pageSize: 100 } }, { enabled });

// Order of the colours while nothing has been ordered: services at home come first.
const everyday = ['yellow', 'white', 'purple', 'orange', 'blue', 'green', 'red'];

/** The items ordered most. Among equals, each colour gets a place before one gets a second. */
export function mostOrdered(items: readonly ServiceItem[], howMany: number): ServiceItem[] {
  const seen: Partial<Record<string, number>> = {};
  return items
    .map((item) => {
      const turn = (seen[item.colour] = (seen[item.colour] ?? 0) + 1);
      return { item, turn };
    })
    .sort((a, b) => b.item.orders - a.item.orders || a.turn - b.turn || everyday.indexOf(a.item.colour) - everyday.indexOf(b.item.colour))
    .slice(0, howMany)
    .map(({ item }) => item);
}

/** Examples of a colour for its tile: 上门理发等, and 14 项 on a second line. */
export function examplesOf(items: readonly ServiceItem[], colour: string): string {
  const under = items.filter((item) => item.colour === colour);
  const [first] = mostOrdered(under, 1);
  return first ? `${first.title}${under.length > 1 ? `等\n${under.length} 项` : ''}` : '';
}
