import { addDays, HOUR_MS, shanghaiDay, startOfShanghaiDay } from '../../../kit/clock/index.js';
import { KeyedHash } from '../../../kit/crypto/index.js';
import { select } from '../../../kit/db/index.js';
import { demoOrders } from './orders.js';
import { live, type Life } from '../../../demo/lives.js';
import { phoneOfServed } from './order-cast.js';
import { OrderLives } from './order-lives.js';
import type { World } from '../../../demo/world.js';

/** Runs through two weeks of orders. Orders that exist after an interruption are left out. */
export async function makeOrders(world: World): Promise<void> {
  const known = new Set(
    (await select<{ phoneHash: string }>(world.db.em, 'SELECT phoneHash FROM beneficiary')).map((row) => row.phoneHash),
  );
  const hash = world.get(KeyedHash);
  // Orders of the shown people are made at each start.
  const orders = demoOrders.filter(
    (demo) =>
      demo.by === undefined && !(demo.to && demo.days === undefined) && !known.has(hash.of('beneficiary.phone', phoneOfServed(demo))),
  );
  const days = Math.max(...demoOrders.map((demo) => demo.days ?? 0));
  await live(world, [...(await new OrderLives(world).of(orders)), evenings(world, days)]);
}

/** Runs the jobs for orders every evening: escalations, expiry, closing. */
async function* evenings(world: World, days: number): Life {
  const today = shanghaiDay(world.clock.now());
  for (let before = days; before > 0; before--) {
    yield new Date(startOfShanghaiDay(addDays(today, -before)).getTime() + 22 * HOUR_MS);
    await world.jobs.runDue();
  }
}
