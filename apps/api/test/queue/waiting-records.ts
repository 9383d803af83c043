import { District } from '../../src/district.js';
import { insert, Tx } from '../../src/kit/db/index.js';
import { StarAward } from '../../src/modules/stars/star-award.entity.js';
import type { Caller } from '../access/callers.js';
import { OrderRecords } from '../access/order-records.js';
import { Records } from '../access/records.js';
import { WishRecords } from '../access/wish-records.js';
import type { Side, World } from '../access/world.js';
import { givenVolunteer } from '../builders/people.js';
import { caller, loginByPhone } from '../people/support.js';

const DAY = 86_400_000;

/** People of one side whose records wait, besides those of the side itself. */
export interface Waiters {
  readonly wishOwnerId: number;
  readonly slotStartsAt: Date;
}

/** Makes at least one record of everything that a queue counts on this side. */
export async function makeWaiting(world: World, side: Side): Promise<Waiters> {
  const { app } = world;
  const records = new Records(world, side);
  const owner = async (): Promise<Caller> => {
    const { accessToken: token, me } = await loginByPhone(caller(app), world.nextPhone());
    return { name: 'resident', token, accountId: me.accountId, volunteerId: null };
  };
  // A new owner for each order, because the builders close orders of owners who have several.
  const orders = async () => new OrderRecords(world, { ...side, owner: await owner() }, records);
  const wishes = async () => new WishRecords(world, { ...side, owner: await owner() });
  Object.assign(app.get(District).wishes, { maxClaimedAtOnce: 50 });

  await records.all();
  await (await orders()).in('placed');
  await (await orders()).in('accepted');
  await (await orders()).byPhone();
  await (await orders()).in('settled');
  await (await orders()).in('served');
  const inCharge = side.coordinator;
  const ofOrder = { params: { orderId: await (await orders()).in('served') } };
  const { appointedAt, attendance } = await world.as(inCharge).call('getOrder', ofOrder);
  const of = { attendanceId: attendance!.id, startsAt: new Date(appointedAt), endsAt: world.now };
  await records.dispute('open', { of, inCharge });
  await records.dispute('open', { of: await records.record('confirmed') });

  await (await wishes()).in('claimed');
  await (await wishes()).in('fulfilled');
  world.go(new Date(world.now.getTime() + 15 * DAY));
  const wishOwner = await owner();
  await new WishRecords(world, { ...side, owner: wishOwner }).in('posted');
  await (await wishes()).in('claimed');
  // An order that is neither late nor to be accepted.
  await (await orders()).in('dispatched');

  await world.as(side.partner).call('createReward', { body: { partnerId: side.partnerId, ...records.reward(), stock: 3 } });
  await star(world, (await givenVolunteer(app, { regionCode: side.community })).volunteerId!, 100);
  await star(world, side.volunteer.volunteerId!, -1);
  const { startsAt } = await records.published();
  return { wishOwnerId: wishOwner.accountId, slotStartsAt: startsAt };
}

/** A star whose public notice ends in so many days. */
async function star(world: World, volunteerId: number, days: number): Promise<void> {
  const noticeUntil = new Date(world.now.getTime() + days * DAY);
  const row = { volunteerId, star: 1, state: 'notice', reachedAt: world.now, noticeUntil, conferredAt: null, ladderVersion: 1 } as const;
  await world.app.get(Tx).run((em) => insert(em, StarAward, row));
}
