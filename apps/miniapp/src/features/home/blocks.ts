import type { OutputOf } from '@zhiyuanhong/contracts';
import type { IconName } from '@/ui';

type Module = OutputOf<'getDistrict'>['modules'][number];

/** Blocks 功能板块 of the home page, the most wanted first: module code → icon and page. Those without a page here are shown once they exist. */
const pages: Record<string, { icon: IconName; path: string }> = {
  join: { icon: 'user-plus', path: '/packages/join/index' },
  projects: { icon: 'calendar-days', path: '/pages/activities/index' },
  orders: { icon: 'concierge-bell', path: '/pages/orders/index' },
  wishes: { icon: 'heart', path: '/packages/wishes/wall/index' },
  rewards: { icon: 'gift', path: '/packages/rewards/list/index' },
  leaderboards: { icon: 'trophy', path: '/packages/leaderboard/index' },
};

export interface Block {
  readonly code: string;
  readonly name: string;
  readonly icon: IconName;
  readonly path: string;
}

/** What stands in the grid for this caller: the district's modules that are on, and the own pages beside them. */
export function blocksOf(modules: readonly Module[], isVolunteer: boolean): Block[] {
  const on = Object.keys(pages).flatMap((code) => {
    const found = modules.find((m) => m.on && m.code === code);
    return found && !(isVolunteer && code === 'join') ? [{ code, name: found.name, ...pages[code]! }] : [];
  });
  // The professional teams come to what is ordered.
  const teams: Block[] = on.some(({ code }) => code === 'orders')
    ? [{ code: 'teams', name: '专业队', icon: 'shield-check', path: '/packages/teams/index' }]
    : [];
  const own: Block[] = isVolunteer
    ? [
        { code: 'mySignUps', name: '我的报名', icon: 'calendar-check', path: '/packages/activities/mine/index' },
        { code: 'myDuties', name: '我的派单', icon: 'handshake', path: '/packages/orders/duties/index' },
        { code: 'myRecords', name: '服务记录', icon: 'clipboard-list', path: '/packages/attendance/records/index' },
        { code: 'myStars', name: '我的星级', icon: 'award', path: '/packages/me/stars/index' },
        { code: 'myVouchers', name: '我的兑换券', icon: 'ticket', path: '/packages/rewards/vouchers/index' },
        { code: 'myLedger', name: '时长与积分', icon: 'history', path: '/packages/me/ledger/index' },
      ]
    : [];
  return [...on, ...teams, ...own];
}

/** The few blocks of elder mode 关怀版, beside 更多功能: what a volunteer has a card for above them needs no more than one. */
export function elderBlocks(blocks: readonly Block[], isVolunteer: boolean): Block[] {
  if (!isVolunteer) return ['orders', 'wishes', 'join'].flatMap((code) => blocks.find((b) => b.code === code) ?? []);
  return blocks.flatMap((b) => (b.code === 'projects' ? { ...b, name: '找活动' } : []));
}
