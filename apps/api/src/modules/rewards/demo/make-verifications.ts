import { given } from '@zhiyuanhong/contracts/given';
import { everybodyOf, shownPeople } from '../../../demo/shown.js';
import { staffActor, volunteerActor, type World } from '../../../demo/world.js';
import { DAY_MS, HOUR_MS } from '../../../kit/clock/index.js';
import { AccountStore } from '../../identity/index.js';
import { Ledger } from '../../ledger/index.js';
import { Partner } from '../reward.entity.js';
import { demoPartners } from './rewards.js';

/** How many hours ago a voucher was verified. */
const hoursAgo = [50, 27, 3];

/** Lets people as whom nobody logs in redeem the cheapest reward of the shown partner, who verifies the voucher. */
export async function makeVerifications(world: World): Promise<void> {
  const account = await world.get(AccountStore).byDemoKey('partner');
  const shop = await world.db.em.findOneBy(Partner, { name: demoPartners[0]!.name });
  if (!account || !shop) return;
  const partner = staffActor(account.id, { role: 'partner', scope: { kind: 'partner', id: shop.id } });
  const { total: made } = await world.endpoints.call('listVerifications', partner, { query: {} });
  const { items } = await world.endpoints.call('listPartnerRewards', partner, { query: { state: 'listed', pageSize: 100 } });
  const [cheapest] = items.filter(({ minStar }) => minStar === 0).sort((a, b) => a.price - b.price);
  if (!cheapest) return;
  const now = world.clock.now().getTime();
  const holders = (await everybodyOf(world)).slice(shownPeople.length);
  for (const [i, hours] of hoursAgo.entries()) {
    if (i < made) continue;
    const { accountId, id } = holders[i]!;
    const award = { unit: 'points', amount: 2 * cheapest.price, kind: 'award', text: '季度优秀志愿者表彰奖励' } as const;
    await world.clock.at(new Date(now - 30 * DAY_MS), () =>
      world.get(Ledger).post(id, [{ ...award, key: `award:demo:${id}`, sourceType: 'award', sourceId: null }]),
    );
    const people = { volunteer: volunteerActor(accountId, id), partner };
    const as = (part: keyof typeof people) => world.as(people[part], new Date(now - hours * HOUR_MS));
    await given({ here: { rewardId: cheapest.id }, as }).voucher('verified');
  }
}
