import type { InputOf, OutputOf } from '@zhiyuanhong/contracts';
import { type District, type Person, unique } from './district.js';

type ItemInput = InputOf<'createServiceItem'>['body'];
export type ServiceItem = OutputOf<'createServiceItem'>;
export type Order = OutputOf<'getOrder'>;

/** Stages of an order on its ordinary way; `offered`: accepted, and offered to the volunteer. */
const stages = ['placed', 'accepted', 'offered', 'dispatched', 'serving', 'served', 'settled', 'rated'] as const;
export type Stage = (typeof stages)[number];

/** An order, with who ordered it and who comes, both known whatever the stage. */
export interface Ordered {
  readonly item: ServiceItem;
  readonly order: Order;
  readonly resident: Person;
  readonly volunteer: Person;
}

interface Given {
  readonly item?: ServiceItem;
  readonly resident?: Person;
  readonly volunteer?: Person;
  readonly change?: Partial<InputOf<'placeOrder'>['body']>;
}

/** A service that anybody may serve around the clock, with limits so long that nothing escalates. */
export function newService(district: District, change: Partial<ItemInput> = {}): Promise<ServiceItem> {
  return district.staff('pingtai').call('createServiceItem', {
    body: {
      colour: 'yellow',
      title: `修补衣物 ${unique()}`,
      summary: '缝扣子、补破口、改裤脚，在家里做完。',
      forWhom: '不便出门的居民',
      skills: [],
      teamOnly: false,
      category: 'elder-care',
      usualMinutes: 60,
      limits: { acceptMinutes: 10080, dispatchMinutes: 10080, startMinutes: 10080, settleMinutes: 43200 },
      hours: { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' },
      regionCodes: [],
      needsDestination: false,
      offered: true,
      ...change,
    },
  });
}

/** An order in this stage, appointed for now; placed by a new resident unless one is given. */
export async function ordered(district: District, stage: Stage, given: Given = {}): Promise<Ordered> {
  const coordinator = district.staff('diaodu');
  const item = given.item ?? (await newService(district));
  const resident = given.resident ?? (await district.newcomer());
  const volunteer = given.volunteer ?? (await district.volunteer('苏和'));
  const placed = await resident.api.call('placeOrder', {
    body: { itemId: item.id, appointedAt: (await district.now()).toISOString(), contact: await contactOf(district), ...given.change },
  });
  const params = { orderId: placed.id };

  const steps: Record<Exclude<Stage, 'placed'>, () => Promise<unknown>> = {
    accepted: () => coordinator.call('acceptOrder', { params }),
    offered: () => offer(district, placed.id, volunteer),
    dispatched: () => accept(volunteer, placed.id),
    serving: async () => volunteer.api.call('startOrder', { params, body: await codeOf(resident, placed.id) }),
    served: async () => {
      await district.moveClock(30);
      return volunteer.api.call('finishOrder', { params, body: await codeOf(resident, placed.id) });
    },
    settled: () => coordinator.call('settleOrder', { params }),
    rated: () => resident.api.call('rateOrder', { params, body: { stars: 5, words: '针脚细密' } }),
  };
  for (const step of stages.slice(1, stages.indexOf(stage) + 1)) await steps[step as keyof typeof steps]();
  return { item, order: await resident.api.call('getOrder', { params }), resident, volunteer };
}

/** The coordinator offers the order to this volunteer. */
export function offer(district: District, orderId: number, volunteer: Person): Promise<Order> {
  const volunteerIds = [volunteer.session.me.volunteer!.id];
  return district.staff('diaodu').call('dispatchOrder', { params: { orderId }, body: { volunteerIds } });
}

/** The volunteer accepts. */
export async function accept({ api }: Person, orderId: number): Promise<void> {
  const { items } = await api.call('listMyOffers', { query: { open: 'true' } });
  const { id } = items.find((one) => one.orderId === orderId)!;
  await api.call('answerOffer', { params: { offerId: id }, body: { answer: 'accept' } });
}

/** The six digits that the person served reads out at the door. */
export async function codeOf({ api }: Person, orderId: number): Promise<{ shortCode: string }> {
  const { shortCode } = await api.call('getOrderCode', { params: { orderId } });
  return { shortCode };
}

export async function contactOf(district: District) {
  return { name: '哈斯', phone: '0477-8530000', address: '吉祥花园 3 号楼 2 单元 101', regionCode: await district.community() };
}
