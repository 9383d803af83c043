import { HomeOutlined } from '@ant-design/icons';
import type { MenuProps } from 'antd';
import { opens, type Offer } from '../kit/resource/offer';
import { menuGroups, type MenuEntry } from '../kit/resource/resource';
import { hasRole, type Me } from '../session/session';

const today = { key: '/', label: '今日待办', icon: <HomeOutlined /> };

/** The menu for a person's roles. It only keeps the menu short: the server decides who may do what. */
export function menuFor(me: Me, pathname: string, offer: Offer) {
  const mine = ({ path, roles }: MenuEntry) => opens(offer, path, me) && (roles?.some((role) => hasRole(me, role)) ?? true);
  const entries = offer.on.flatMap(({ menu }) => menu).filter(mine);
  const groups = menuGroups
    .map((label) => ({ label, entries: entries.filter(({ group }) => group === label).sort((a, b) => a.place - b.place) }))
    .filter((group) => group.entries.length > 0);
  const items: MenuProps['items'] = [
    today,
    ...groups.map((group) => ({
      type: 'group' as const,
      key: group.label,
      label: group.label,
      children: group.entries.map(({ path, label, icon }) => ({ key: path, label, icon })),
    })),
  ];
  const above = entries.map(({ path }) => path).filter((path) => pathname === path || pathname.startsWith(`${path}/`));
  const selected = pathname === '/' ? '/' : above.sort((a, b) => a.length - b.length).at(-1);
  return { items, selected };
}
