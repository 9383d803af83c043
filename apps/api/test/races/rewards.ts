import { affected, Db, insert, select, Tx } from '../../src/kit/db/index.js';
import { Ledger } from '../../src/modules/ledger/index.js';
import { Partner, Reward, RewardHolding, Voucher } from '../../src/modules/rewards/reward.entity.js';
import { VolunteerStandings } from '../../src/modules/volunteers/index.js';
import { givenVolunteers } from '../builders/people.js';
import { givenStaff } from '../builders/staff.js';
import type { Actor } from '../../src/kit/access/index.js';
import type { TestApp } from '../support/index.js';

export interface Shop {
  readonly id: number;
  readonly keeper: Actor;
}

export async function givenShop(app: TestApp, name: string): Promise<Shop> {
  const shop = { name, regionCode: '150603001', address: '文化东路', contactName: '苏日娜', contactPhone: '04778591234' };
  const id = await app.get(Tx).run((em) => insert(em, Partner, shop));
  return { id, keeper: await givenStaff(app, `${name}店长`, { role: 'partner', scope: { kind: 'partner', id } }) };
}

/** A reward of 10 points. */
export async function givenReward(app: TestApp, shop: Shop, stock: number, perPersonLimit: number): Promise<number> {
  const more = { price: 10, minStar: 0, startsAt: null, endsAt: null, validDays: 30, pickUpPlace: '文化东路' };
  const body = { partnerId: shop.id, title: '毛巾', kind: 'goods', description: '', stock, perPersonLimit, ...more } as const;
  return (await app.as(shop.keeper).call('createReward', { body })).id;
}

export async function givenRich(app: TestApp, people: number, points: number): Promise<Actor[]> {
  const actors = await givenVolunteers(app, people);
  const award = { unit: 'points', amount: points, kind: 'award', text: '表彰', sourceType: 'award', sourceId: null } as const;
  for (const { volunteerId } of actors) await app.get(Ledger).post(volunteerId!, [{ key: `award:${volunteerId}`, ...award }]);
  return actors;
}

/** What the tables say about a reward and those who wanted it, and what is wrong with it. */
export async function standingOf(app: TestApp, rewardId: number, people: readonly Actor[], before: number) {
  const { em } = app.get(Db);
  const { issued, verified, stock, price, perPersonLimit } = await em.findOneByOrFail(Reward, { id: rewardId });
  const vouchers = await em.findBy(Voucher, { rewardId });
  const faults: string[] = [];
  if (issued > stock) faults.push(`${issued} issued of ${stock}`);
  if (issued !== vouchers.length) faults.push(`${vouchers.length} vouchers, ${issued} counted`);
  if (verified !== vouchers.filter(({ state }) => state === 'verified').length) faults.push(`${verified} verifications counted`);
  for (const { volunteerId } of people) {
    const theirs = vouchers.filter((voucher) => voucher.volunteerId === volunteerId).length;
    const held = (await em.findOneBy(RewardHolding, { rewardId, volunteerId: volunteerId! }))?.held ?? 0;
    const { points } = await app.get(VolunteerStandings).balanceOf(volunteerId!);
    if (theirs > perPersonLimit) faults.push(`${theirs} for one person`);
    if (held !== theirs) faults.push(`${theirs} vouchers, ${held} held`);
    if (points !== before - theirs * price) faults.push(`${points} points after ${theirs} vouchers`);
  }
  return { vouchers, verified, faults };
}

/** Redeems as one should not: whoever found it in stock takes it, whatever was taken meanwhile. */
export async function redeemUnconditionally(
  app: TestApp,
  actor: Actor,
  rewardId: number,
  looked: { points: number; held: number },
): Promise<void> {
  const volunteerId = actor.volunteerId!;
  await app.get(Tx).run(async (em) => {
    const { partnerId, price } = await em.findOneByOrFail(Reward, { id: rewardId });
    const now = new Date();
    const [row] = await select<{ n: number }>(em, 'SELECT COUNT(*) AS n FROM voucher');
    const voucher = { number: String(90_000_000 + Number(row!.n)), rewardId, partnerId, volunteerId, price, state: 'issued' } as const;
    await insert(em, Voucher, { ...voucher, issuedAt: now, expiresAt: now, verifiedAt: null, verifiedBy: null });
    await affected(em, 'UPDATE reward SET issued = issued + 1 WHERE id = ?', [rewardId]);
    await em.upsert(RewardHolding, { rewardId, volunteerId, held: looked.held + 1 }, ['rewardId', 'volunteerId']);
    await affected(em, 'UPDATE volunteer_standing SET points = ? WHERE volunteerId = ?', [looked.points - price, volunteerId]);
  });
}
