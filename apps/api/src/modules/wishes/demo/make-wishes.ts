import { Faker, zh_CN } from '@faker-js/faker';
import type { StateOf, WishEvent, wishStates } from '@zhiyuanhong/contracts/states';
import { given, type PartOf, type wishWays } from '@zhiyuanhong/contracts/given';
import type { Actor } from '../../../kit/access/index.js';
import { addDays, DAY_MS, HOUR_MS, MINUTE_MS, shanghaiDay, startOfShanghaiDay } from '../../../kit/clock/index.js';
import { PersonAccounts } from '../../identity/index.js';
import { RegionTree } from '../../regions/index.js';
import type { VolunteerBrief } from '../../volunteers/index.js';
import { demoWishes, type DemoWish, type Fate } from './wishes.js';
import { everybodyOf, nameFrom, PARTICIPANTS, residentOf, shownPeople } from '../../../demo/shown.js';
import { makeSecondReviewer } from './make-second-reviewer.js';
import { staffOf, type DemoStaff } from '../../../demo/staff.js';
import { staffActor, volunteerActor, type World } from '../../../demo/world.js';

/** Invented phone numbers, like those of the roster. */
const WISHERS = 19_900_992_000;
/** With fewer wishes than this on the wall, more are posted. */
const ALWAYS_OPEN = 6;
const estates = ['阳光小区', '和谐苑', '安居苑', '幸福家园', '牧苑小区', '书香苑'];

type WishState = StateOf<typeof wishStates>;
type Part = PartOf<typeof wishWays>;

/** The hour at which each step is taken. */
const hours: Readonly<Record<WishEvent, number>> = {
  post: 9,
  approve: 10,
  return: 10,
  resubmit: 10,
  claim: 12,
  release: 9,
  fulfil: 16,
  sendBack: 18,
  confirm: 19,
  withdraw: 15,
  expire: 11,
};
/** Days before today on which the steps of a wish are taken: the `turn`-th one with its fate. */
function daysOf({ fate }: DemoWish, turn: number): Partial<Record<WishEvent, number>> {
  const open = (post: number) => ({ post, approve: post - 1 });
  const days: Record<Fate, Partial<Record<WishEvent, number>>> = {
    posted: {},
    returned: { post: 4 + turn, return: 2 + turn },
    open: { ...open(3 + 2 * turn), claim: 2 * turn, release: 2 * turn - 1 },
    claimed: { ...open(9 + turn), claim: 4, fulfil: 3, sendBack: 2 },
    claimedOverdue: { ...open(16 + turn), claim: 9 + turn },
    fulfilled: { ...open(10 + turn), claim: 6, fulfil: 1 + turn },
    fulfilledOverdue: { ...open(20), claim: 16, fulfil: 9 },
    confirmed: { ...open(9 + 4 * turn), claim: 6 + 4 * turn, fulfil: 3 + 4 * turn, confirm: 2 + 4 * turn },
    withdrawn: { ...open(12 + turn), withdraw: 9 + turn },
    expired: { ...open(44 + turn), expire: 12 - turn },
  };
  return days[fate];
}
/** States through which a wish goes, the last of which is its fate: with a reason, it was given back or sent back on the way. */
function statesOf({ fate, reason }: DemoWish): [WishState, ...WishState[]] {
  if (fate === 'open') return reason ? ['claimed', 'open'] : ['open'];
  if (fate === 'claimed') return reason ? ['fulfilled', 'claimed'] : ['claimed'];
  if (fate === 'claimedOverdue') return ['claimed'];
  if (fate === 'fulfilledOverdue') return ['fulfilled'];
  return fate === 'withdrawn' ? ['open', 'withdrawn'] : [fate];
}

interface Person {
  readonly actor: Actor;
  readonly contact: { readonly name: string; readonly phone: string; readonly address: string; readonly regionCode: string };
}

/** Posts the demo's wishes and runs through what happens to them. Wishers who have posted already are left out. */
export async function makeWishes(world: World): Promise<void> {
  const maker = new Maker(world, await staffOf(world), await everybodyOf(world));
  const second = await makeSecondReviewer(world);
  const turns = new Map<Fate, number>();
  for (const [i, demo] of demoWishes.entries()) {
    const turn = turns.get(demo.fate) ?? 0;
    turns.set(demo.fate, turn + 1);
    await maker.make(demo, i, turn, second);
  }
  await world.jobs.runDue();
}

/** Posts wishes at every start when few are left on the wall. */
export async function keepWishesOpen(world: World): Promise<void> {
  const { total } = await world.endpoints.call('listWishes', null, { query: { state: 'open' } });
  const maker = new Maker(world, await staffOf(world), []);
  const again = demoWishes
    .flatMap((demo, i) => (demo.fate === 'open' && demo.by === undefined ? [{ demo, i }] : []))
    .slice(0, Math.max(0, ALWAYS_OPEN - total));
  for (const { demo, i } of again) await maker.again(demo, i);
}

class Maker {
  private readonly faker = new Faker({ locale: zh_CN });
  private readonly reviewer: Actor;
  private readonly today: string;
  private readonly communities: readonly string[];
  private readonly claimers: VolunteerBrief[];

  constructor(
    private readonly world: World,
    staff: DemoStaff,
    private readonly people: readonly VolunteerBrief[],
  ) {
    this.faker.seed(2017);
    this.reviewer = this.reviewing(staff.reviewer);
    this.today = shanghaiDay(world.clock.now());
    const tree = world.get(RegionTree);
    this.communities = tree
      .descendants(tree.root.code, 2)
      .flatMap(({ code, level, name }) => (level === 'community' && !name.includes('虚拟') ? [code] : []));
    this.claimers = this.faker.helpers.shuffle(people.slice(shownPeople.length, PARTICIPANTS));
  }

  private reviewing(accountId: number): Actor {
    return staffActor(accountId, { role: 'reviewer', scope: { kind: 'region', code: this.world.district.region.code } });
  }

  async make(demo: DemoWish, i: number, turn: number, secondReviewer: number): Promise<void> {
    const wisher = await this.wisher(demo, i);
    const mine = await this.world.endpoints.call('listWishes', wisher.actor, { query: { as: 'wisher', pageSize: 100 } });
    if (mine.items.some((known) => known.title === demo.title)) return;
    const days = daysOf(demo, turn);
    const actors = { wisher: wisher.actor, reviewer: this.reviewer, volunteer: this.claimer(demo) };
    const wish = this.given(
      (part, event) => {
        // Sometimes a reviewer confirms by phone: another one than who assessed the hours.
        if (event === 'confirm' && turn % 5 === 4) return this.reviewing(secondReviewer);
        return event === 'withdraw' && turn > 0 ? this.reviewer : actors[part];
      },
      (event) =>
        demo.fate === 'posted'
          ? new Date(this.world.clock.now().getTime() - (turn * 7 + 1) * HOUR_MS)
          : this.at(-days[event]!, hours[event], i),
    );
    const { reason = '', report = '', thanks = '' } = demo;
    const said = {
      ...this.said(demo, wisher, i),
      return: { reason },
      release: { reason },
      fulfil: { words: report },
      sendBack: { reason },
      confirm: { stars: this.faker.helpers.arrayElement([4, 5, 5, 5]), thanks },
      withdraw: { reason },
    };
    const [first, ...others] = statesOf(demo);
    const id = await wish(first, said);
    let from = first;
    for (const state of others) {
      await wish.onward(id, from, state, said);
      from = state;
    }
  }

  /** Posts the same wish again, yesterday, and approves it today, unless its wisher has too many open ones. */
  async again(demo: DemoWish, i: number): Promise<void> {
    const wisher = await this.wisher(demo, i);
    const mine = await this.world.endpoints.call('listWishes', wisher.actor, { query: { as: 'wisher', pageSize: 100 } });
    const ended = ['confirmed', 'withdrawn', 'expired'];
    if (mine.items.filter(({ state }) => !ended.includes(state)).length >= this.world.district.wishes.maxOpenPerAccount) return;
    const now = this.world.clock.now().getTime();
    const wish = this.given(
      (part) => (part === 'reviewer' ? this.reviewer : wisher.actor),
      (event) => new Date(now - (event === 'post' ? DAY_MS : HOUR_MS)),
    );
    await wish('open', this.said(demo, wisher, i));
  }

  /** An invented person, the same every time: each wish has random numbers of its own. */
  private async wisher({ by, claimedBy }: DemoWish, i: number): Promise<Person> {
    const faker = new Faker({ locale: zh_CN });
    faker.seed(by === 'resident' ? 1 : 4000 + i);
    const name = nameFrom(faker);
    const phone = String(WISHERS + i);
    const invented = () => this.world.clock.at(this.at(-90, 9, i), () => this.world.get(PersonAccounts).forPhone(phone, name));
    const person = by === 'resident' ? await residentOf(this.world) : { accountId: await invented(), name, phone };
    const { int } = faker.number;
    const door = `${int({ min: 1, max: 28 })}号楼${int({ min: 1, max: 4 })}单元${int({ min: 1, max: 11 })}0${int({ min: 1, max: 3 })}`;
    // The first wish on the wall, and the one that the shown volunteer claimed, are in that volunteer's community.
    const near = i === 0 || by === 'resident' || claimedBy === 'volunteer';
    const regionCode = (near && this.people[0]?.regionCode) || this.communities[i % this.communities.length]!;
    return {
      actor: staffActor(person.accountId),
      contact: { name: person.name, phone: person.phone, address: `${faker.helpers.arrayElement(estates)}${door}`, regionCode },
    };
  }

  private claimer({ claimedBy }: DemoWish): Actor {
    const shown = shownPeople.find(({ key }) => key === claimedBy);
    const person = shown ? this.people[shown.index] : this.claimers.pop();
    return person ? volunteerActor(person.accountId, person.id) : staffActor(0);
  }

  /** What the wisher and the reviewer write. */
  private said({ title, words, category, minutes }: DemoWish, { contact }: Person, i: number) {
    // Many people write name and address into the text, which the reviewer removes.
    const told = i % 3 === 0 ? `${words}我住${contact.address}，电话${contact.phone}。` : words;
    return { post: { title, words: told, category, contact }, approve: { title, words, minutes } };
  }

  private given(actor: (part: Part, event: WishEvent) => Actor, at: (event: WishEvent) => Date) {
    return given({
      here: { regionCode: this.communities[0]! },
      as: (part: Part, event: WishEvent) => this.world.as(actor(part, event), at(event)),
      wait: { expire: () => this.world.clock.at(at('expire'), () => this.world.jobs.runDue()) },
    }).wish;
  }

  /** An hour of a day with some minutes added; never after now. */
  private at(offset: number, hour: number, i: number): Date {
    const moment = startOfShanghaiDay(addDays(this.today, offset)).getTime() + hour * HOUR_MS + ((i * 7) % 60) * MINUTE_MS;
    return new Date(Math.min(moment, this.world.clock.now().getTime() - MINUTE_MS));
  }
}
