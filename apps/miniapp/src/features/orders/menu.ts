import { useApi } from '@/api';
import type { ServiceItem } from './words';

/** The whole menu 点单菜单 of the district in one answer: it holds some dozens of items. */
export const useMenu = (enabled: boolean) => useApi('listServiceItems', { query: { pageSize: 100 } }, { enabled });

// Order of the colours where nothing was ordered yet: what people need at home comes first.
const everyday = ['yellow', 'white', 'purple', 'orange', 'blue', 'green', 'red'];

/** What is ordered most. Among those ordered equally often, every colour has its turn before one has a second. */
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

/** What stands under a colour, for its tile: 上门理发等, 14 项 on a line of its own. */
export function examplesOf(items: readonly ServiceItem[], colour: string): string {
  const under = items.filter((item) => item.colour === colour);
  const [first] = mostOrdered(under, 1);
  return first ? `${first.title}${under.length > 1 ? `等\n${under.length} 项` : ''}` : '';
}
