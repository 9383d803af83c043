import type { InputOf, OutputOf } from '@zhiyuanhong/contracts';
import { given } from '@zhiyuanhong/contracts/given';
import { type District, type Person, unique } from './district.js';

type ItemInput = InputOf<'createServiceItem'>['body'];
export type ServiceItem = OutputOf<'createServiceItem'>;
export type Order = OutputOf<'getOrder'>;

/** An order, with who ordered it and who comes, both known whatever the state. */
export interface Ordered {
  readonly item: ServiceItem;
  readonly order: Order;
  readonly resident: Person;
  readonly volunteer: Person;
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

/** An order in this state, appointed for now; placed by a new resident unless one is given. */
export async function ordered(
  district: District,
  state: Order['state'],
  known: { readonly item?: ServiceItem; readonly resident?: Person; readonly volunteer?: Person } = {},
): Promise<Ordered> {
  const item = known.item ?? (await newService(district));
  const resident = known.resident ?? (await district.newcomer());
  const volunteer = known.volunteer ?? (await district.volunteer('苏和'));
  const clients = { resident: resident.api, coordinator: district.staff('diaodu'), volunteer: volunteer.api };
  const contact = await contactOf(district);
  const { order } = given({
    here: { ...contact, itemId: item.id, appointedAt: (await district.now()).toISOString(), volunteerId: volunteerIdOf(volunteer) },
    as: (part: keyof typeof clients) => clients[part],
    wait: { finish: () => district.moveClock(30) },
  });
  const orderId = await order(state, { place: { contact, note: '' }, rate: { words: '针脚细密' } });
  return { item, order: await resident.api.call('getOrder', { params: { orderId } }), resident, volunteer };
}

const volunteerIdOf = ({ session }: Person): number => session.me.volunteer!.id;

/** The coordinator offers the order to this volunteer. */
export function offer(district: District, orderId: number, volunteer: Person): Promise<Order> {
  const body = { volunteerIds: [volunteerIdOf(volunteer)] };
  return district.staff('diaodu').call('dispatchOrder', { params: { orderId }, body });
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
