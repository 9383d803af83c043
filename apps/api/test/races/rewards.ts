import type { Actor } from '../../src/kit/access/index.js';
import { affected, Db, insert, select, Tx } from '../../src/kit/db/index.js';
import { Reward, RewardHolding, Voucher } from '../../src/modules/rewards/reward.entity.js';
import { VolunteerStandings } from '../../src/modules/volunteers/index.js';
import type { TestApp } from '../support/index.js';

/** Rows of a reward and its vouchers, and what is wrong with them. */
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

/** A wrong redemption: looks first and then takes without a condition. */
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
