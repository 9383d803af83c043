import { orderStates } from '@zhiyuanhong/contracts/states';
import type { Actor } from '../../../kit/access/index.js';
import { addDays, DAY_MS, shanghaiDay, startOfShanghaiDay } from '../../../kit/clock/index.js';
import { AccountStore } from '../../identity/index.js';
import type { OrderState } from '../../orders/index.js';
import { demoOrders, type DemoOrder, type OrderFate } from './orders.js';
import { live } from '../../../demo/lives.js';
import { OrderLives } from './order-lives.js';
import { staffActor, volunteerActor, type World } from '../../../demo/world.js';

/** Orders within their limits that each column of the board shall show; late ones are added to them. */
const fresh: readonly { readonly state: OrderState; readonly fates: readonly OrderFate[]; readonly cards: number }[] = [
  { state: 'placed', fates: ['placed'], cards: 2 },
  { state: 'accepted', fates: ['accepted', 'offered', 'automatic'], cards: 3 },
  { state: 'dispatched', fates: ['dispatched'], cards: 3 },
  { state: 'serving', fates: ['serving'], cards: 1 },
  { state: 'served', fates: ['served', 'servedByPhone', 'servedAlone'], cards: 2 },
  { state: 'settled', fates: ['settled'], cards: 2 },
];

/** Days for which the figures shall have orders. */
const DAYS = 7;

/** Adds orders at every start, so that a visitor finds each kind. Starting again adds nothing twice. */
export async function keepOrdersMoving(world: World): Promise<void> {
  const missing = [...(await forBoard(world)), ...(await forFigures(world)), ...(await forResident(world)), ...(await forVolunteer(world))];
  if (missing.length > 0) await live(world, await new OrderLives(world).of(missing));
}

/** Orders of days on which the demo was not started, so that the figures have no gap. */
async function forFigures(world: World): Promise<DemoOrder[]> {
  const to = shanghaiDay(world.clock.now());
  const query = { from: addDays(to, -DAYS), to };
  const { total } = await world.endpoints.call('getOrderFigures', await coordinator(world), { query });
  return rated.filter((demo) => !isBad(world, demo) && (demo.days ?? 0) < DAYS).slice(total.completed);
}

/** Other orders every day, so that they do not repeat. */
async function forBoard(world: World): Promise<DemoOrder[]> {
  const { columns, followUps } = await world.endpoints.call('getOrderBoard', await coordinator(world), { query: {} });
  const turn = Math.floor(startOfShanghaiDay(shanghaiDay(world.clock.now())).getTime() / DAY_MS);
  const missing = fresh.flatMap(({ state, fates, cards }) => {
    const there = columns.find((column) => column.state === state)?.items.filter(({ overdue }) => !overdue).length ?? 0;
    const templates = demoOrders.filter((demo) => fates.includes(demo.fate) && !shown(demo) && !overdue(demo));
    return Array.from({ length: Math.max(0, cards - there) }, (_, i) => templates[(turn + i) % templates.length]!);
  });
  const bad = followUps > 0 ? [] : rated.filter((demo) => isBad(world, demo) && demo.followUp === undefined);
  return [...missing, ...bad];
}

/** The demo's coordinator for the whole district. */
async function coordinator(world: World): Promise<Actor> {
  const account = await world.get(AccountStore).byDemoKey('coordinator');
  return staffActor(account!.id, { role: 'coordinator', scope: { kind: 'region', code: world.district.region.code } });
}

const rated = demoOrders.filter(({ fate, to }) => fate === 'rated' && to === undefined);
const isBad = ({ district }: World, { stars = 5 }: DemoOrder): boolean => stars <= district.orders.badRatingStars;
const shown = ({ by, to }: DemoOrder): boolean => by !== undefined || to !== undefined;
/** Whether the order's limit shall have passed when a visitor looks. */
const overdue = ({ since = 0, ahead = 0, fate, days = 0 }: DemoOrder): boolean =>
  (fate === 'placed' || fate === 'accepted' ? since > 20 : ahead < 0) || days > 2;

/** For the shown resident: an order under way, and one to rate. */
async function forResident(world: World): Promise<DemoOrder[]> {
  const account = await world.get(AccountStore).byDemoKey('resident');
  if (!account) return [];
  const { items } = await world.endpoints.call('listOrders', staffActor(account.id), { query: { open: 'true', pageSize: 50 } });
  const under = items.filter(({ state }) => state !== 'settled' && !orderStates.ends.some((end) => end === state));
  const room = world.district.orders.maxOpenPerAccount - under.length;
  const has = (fate: OrderFate): boolean => items.some(({ state, overdue: late }) => state === fate && !late);
  return demoOrders.filter(({ by, fate }) => by === 'resident' && !has(fate)).slice(0, Math.max(0, room));
}

/** For the shown volunteer: an offer to answer, and an order to serve. */
async function forVolunteer(world: World): Promise<DemoOrder[]> {
  const account = await world.get(AccountStore).byDemoKey('volunteer');
  const { volunteer } = account ? await world.endpoints.call('getMe', staffActor(account.id), {}) : { volunteer: null };
  if (!account || !volunteer) return [];
  const actor = volunteerActor(account.id, volunteer.id);
  const now = world.clock.now().toISOString();
  const offers = await world.endpoints.call('listMyOffers', actor, { query: { open: 'true' } });
  const orders = await world.endpoints.call('listOrders', actor, { query: { as: 'volunteer', open: 'true' } });
  const has = {
    offered: offers.items.some(({ answerBy, actions }) => answerBy > now && actions.includes('accept')),
    dispatched: orders.items.some(({ state, overdue: late }) => state === 'dispatched' && !late),
  };
  return demoOrders.filter(({ to, fate }) => to === 'volunteer' && (fate === 'offered' || fate === 'dispatched') && !has[fate]);
}
