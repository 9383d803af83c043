import { everybodyOf, PARTICIPANTS } from '../../../demo/shown.js';
import type { World } from '../../../demo/world.js';
import { DAY_MS } from '../../../kit/clock/index.js';
import { insert } from '../../../kit/db/index.js';
import { Ledger } from '../../ledger/index.js';
import { VolunteerStandings } from '../../volunteers/index.js';
import { StarAward } from '../star-award.entity.js';
import { StarLadder } from '../star-ladder.js';

/** How many days ago the first star was reached: the notice of the first is over, that of the others is not. */
const daysAgo = [9, 4, 1];

/**
 * Puts first stars under public notice, by the hours that people brought along from elsewhere. The district confers by itself, so that it
 * makes no such notice; these are as from before it did.
 */
export async function makeNotices(world: World): Promise<void> {
  const { current, noticeDays } = world.get(StarLadder);
  const left = daysAgo.slice(await world.db.em.countBy(StarAward, { state: 'notice' }));
  for (const { id: volunteerId } of (await everybodyOf(world)).slice(PARTICIPANTS)) {
    const { minutes } = await world.get(VolunteerStandings).balanceOf(volunteerId);
    const missing = current.hours[0]! * 60 + 30 * left.length - minutes;
    if (missing <= 0) continue;
    const days = left.shift();
    if (days === undefined) return;
    const reachedAt = new Date(world.clock.now().getTime() - days * DAY_MS);
    const noticeUntil = new Date(reachedAt.getTime() + noticeDays * DAY_MS);
    const award = { volunteerId, star: 1, reachedAt, noticeUntil, conferredAt: null, ladderVersion: current.version } as const;
    const brought = { unit: 'minutes', amount: missing, kind: 'imported', text: '外地服务时长转入' } as const;
    const source = { key: `imported:notice:${volunteerId}`, sourceType: 'import', sourceId: volunteerId } as const;
    await world.clock.at(reachedAt, async () => {
      await world.tx.run(async (em) => {
        await insert(em, StarAward, { ...award, state: 'notice' });
        await world.get(Ledger).post(volunteerId, [{ ...brought, ...source }]);
      });
      await world.outbox.drain();
    });
  }
}
