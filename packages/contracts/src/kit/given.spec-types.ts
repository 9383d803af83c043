/** Never run: compiling it is the test. Each line after @ts-expect-error must not compile. */
import type { Client } from '../client.js';
import { given, type Part } from '../given.gen.js';
import { wishStates } from '../states.gen.js';
import { about, after, way, waysOf } from './given.js';

declare const clients: Readonly<Record<Part, Client>>;
const as = (part: Part) => clients[part];
const community = { regionCode: '150603001001' };
const facts = { ...community, itemId: 1, appointedAt: '2026-03-05T06:00:00.000Z', volunteerId: 5 };

export async function make(): Promise<void> {
  const { order, wish } = given({ here: facts, as, wait: { start: () => undefined } });
  await order('serving', { place: { note: '' }, start: { shortCode: '000000' } });
  await order.onward(1, 'served', 'settled');
  await order.happen(1, 'confirmByPhone', { reason: '' });
  await wish('claimed', { approve: { minutes: 30 } });

  // @ts-expect-error there is no such state
  await order('published');
  // @ts-expect-error there is no such event
  await order('serving', { fly: {} });
  // @ts-expect-error the endpoint takes no such words
  await order('serving', { place: { title: '' } });
  // @ts-expect-error nothing is said with this event
  await order('serving', { accept: { reason: '' } });
  // @ts-expect-error reviewers approve with other words than they return
  await wish('claimed', { approve: { reason: '' } });
  // @ts-expect-error the state is that of another record
  await order.onward(1, 'served', 'confirmed');
  // @ts-expect-error the event is that of another record
  await order.happen(1, 'approve');
  // @ts-expect-error nobody is born a second time
  await order.happen(1, 'place');
  // @ts-expect-error the words are those of another event
  await order.happen(1, 'giveBack', { stars: 5 });
}

export async function play(): Promise<void> {
  const { order, project, wish } = given({ here: community, as });
  await wish('claimed');
  // @ts-expect-error an order needs to know what is ordered, when and of whom
  await order('placed');
  // @ts-expect-error a project needs an organisation, and slots
  await project('draft');
  // @ts-expect-error a voucher needs a reward
  await given({ here: community, as }).voucher('issued');
  const { dispute, voucher } = given({ here: { attendanceId: 1, startsAt: '', endsAt: '', rewardId: 1 }, as });
  await dispute('upheld', { uphold: { answer: '' }, open: { claimedCheckOutAt: '' } });
  await voucher('verified');
  // @ts-expect-error who dismisses tells no times
  await dispute('dismissed', { dismiss: { checkInAt: '' } });
  // @ts-expect-error there is no such event
  given({ here: community, as, wait: { fly: () => undefined } });
  const alone = given({ here: facts, as: (part: 'resident' | 'coordinator') => clients[part] });
  // @ts-expect-error an order needs a volunteer
  await alone.order('placed');
  // @ts-expect-error nobody has this part
  given({ here: facts, as: (part: 'bystander') => clients[part as never] });
}

const reason = () => ({ reason: '' });
const rest = {
  approve: null,
  return: null,
  resubmit: null,
  claim: null,
  release: null,
  fulfil: null,
  sendBack: null,
  confirm: null,
} as const;
export const ways = [
  waysOf(wishStates, 'wishId', () => ({ ...rest, post: null, withdraw: way('wisher', 'withdrawWish', reason), expire: null })),
  // @ts-expect-error an event has no way
  waysOf(wishStates, 'wishId', () => ({ ...rest, post: null, expire: null })),
  // @ts-expect-error there is no such event
  waysOf(wishStates, 'wishId', () => ({ ...rest, post: null, withdraw: null, expire: null, fly: null })),
  // @ts-expect-error there is no such event
  waysOf(wishStates, 'wishId', () => ({ ...rest, post: null, withdraw: null, expire: null }), { aside: ['fly'] }),
  // @ts-expect-error there is no such endpoint
  way('wisher', 'withdrawEverything', reason),
  // @ts-expect-error the endpoint needs words
  way('wisher', 'withdrawWish'),
  // @ts-expect-error the endpoint takes no words
  way('volunteer', 'claimWish', reason),
  // @ts-expect-error the endpoint takes other words
  way('wisher', 'withdrawWish', () => ({ words: '' })),
  after(way('resident', 'getOrderCode'), 'volunteer', 'startOrder', ({ shortCode }) => ({ shortCode })),
  about(way('volunteer', 'getReward'), () => ({ rewardId: 1 })),
  // @ts-expect-error the endpoint has another parameter
  about(way('volunteer', 'getReward'), () => ({ voucherId: 1 })),
  about(
    way('volunteer', 'checkIn', () => ({ claim: '' })),
    // @ts-expect-error the endpoint has no parameter
    () => ({ slotId: 1 }),
  ),
  // @ts-expect-error the answer before does not tell that
  after(way('resident', 'getOrderCode'), 'volunteer', 'startOrder', ({ digits }) => ({ shortCode: digits })),
];
