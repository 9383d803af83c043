import { Faker, zh_CN } from '@faker-js/faker';
import type { InputOf, OperationId, OutputOf } from '@zhiyuanhong/contracts';
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
    const claimer = this.claimer(demo);
    const { reason = '', report = '', thanks = '' } = demo;
    const day = (before: number, hour: number): Date => this.at(-before, hour, i);
    const post = (at: Date): Promise<number> => this.post(demo, wisher, i, at);
    // Days before today on which it was posted, claimed, fulfilled and so on.
    const live = async (posted: number, ...[claimed, fulfilled, confirmed]: [claim?: number, fulfil?: number, confirm?: number]) => {
      const wishId = await post(day(posted, 9));
      const params = { wishId };
      await this.approve(demo, wishId, day(posted - 1, 10));
      if (claimed !== undefined) await this.step(day(claimed, 12), claimer, 'claimWish', { params });
      if (fulfilled !== undefined) await this.step(day(fulfilled, 16), claimer, 'fulfilWish', { params, body: { words: report } });
      const body = { stars: this.faker.helpers.arrayElement([4, 5, 5, 5]), thanks };
      // Sometimes a reviewer confirms by phone: another one than who assessed the hours.
      const by = turn % 5 === 4 ? this.reviewing(secondReviewer) : wisher.actor;
      if (confirmed !== undefined) await this.step(day(confirmed, 19), by, 'confirmWish', { params, body });
      return params;
    };
    switch (demo.fate) {
      case 'posted':
        await post(new Date(this.world.clock.now().getTime() - (turn * 7 + 1) * HOUR_MS));
        break;
      case 'returned': {
        const params = { wishId: await post(day(4 + turn, 9)) };
        await this.step(day(2 + turn, 10), this.reviewer, 'reviewWish', { params, body: { decision: 'return', reason } });
        break;
      }
      case 'open': {
        const params = await live(3 + 2 * turn, ...(reason ? ([2 * turn] as const) : []));
        if (reason) await this.step(day(2 * turn - 1, 9), claimer, 'releaseWish', { params, body: { reason } });
        break;
      }
      case 'claimed': {
        const params = await live(9 + turn, 4, ...(reason ? ([3] as const) : []));
        if (reason) await this.step(day(2, 18), wisher.actor, 'sendBackWish', { params, body: { reason } });
        break;
      }
      case 'claimedOverdue':
        await live(16 + turn, 9 + turn);
        break;
      case 'fulfilled':
        await live(10 + turn, 6, 1 + turn);
        break;
      case 'fulfilledOverdue':
        await live(20, 16, 9);
        break;
      case 'confirmed':
        await live(9 + 4 * turn, 6 + 4 * turn, 3 + 4 * turn, 2 + 4 * turn);
        break;
      case 'withdrawn': {
        const params = await live(12 + turn);
        await this.step(day(9 + turn, 15), turn === 0 ? wisher.actor : this.reviewer, 'withdrawWish', { params, body: { reason } });
        break;
      }
      case 'expired':
        await live(44 + turn);
        await this.world.clock.at(day(12 - turn, 11), () => this.world.jobs.runDue());
    }
  }

  /** Posts the same wish again, yesterday, and approves it today, unless its wisher has too many open ones. */
  async again(demo: DemoWish, i: number): Promise<void> {
    const wisher = await this.wisher(demo, i);
    const mine = await this.world.endpoints.call('listWishes', wisher.actor, { query: { as: 'wisher', pageSize: 100 } });
    const ended = ['confirmed', 'withdrawn', 'expired'];
    if (mine.items.filter(({ state }) => !ended.includes(state)).length >= this.world.district.wishes.maxOpenPerAccount) return;
    const now = this.world.clock.now().getTime();
    const id = await this.post(demo, wisher, i, new Date(now - DAY_MS));
    await this.approve(demo, id, new Date(now - HOUR_MS));
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

  private async post(demo: DemoWish, { actor, contact }: Person, i: number, at: Date): Promise<number> {
    // Many people write name and address into the text, which the reviewer removes.
    const told = i % 3 === 0 ? `${demo.words}我住${contact.address}，电话${contact.phone}。` : demo.words;
    const body = { title: demo.title, words: told, category: demo.category, contact };
    return (await this.step(at, actor, 'postWish', { body })).id;
  }

  private approve({ title, words, minutes }: DemoWish, wishId: number, at: Date): Promise<unknown> {
    return this.step(at, this.reviewer, 'reviewWish', { params: { wishId }, body: { decision: 'approve', title, words, minutes } });
  }

  /** Calls an endpoint at that moment, and delivers the messages that follow. */
  private step<K extends OperationId>(at: Date, actor: Actor, operation: K, input: InputOf<K>): Promise<OutputOf<K>> {
    return this.world.clock.at(at, async () => {
      const answer = await this.world.endpoints.call(operation, actor, input);
      await this.world.outbox.drain();
      return answer;
    });
  }

  /** An hour of a day with some minutes added; never after now. */
  private at(offset: number, hour: number, i: number): Date {
    const moment = startOfShanghaiDay(addDays(this.today, offset)).getTime() + hour * HOUR_MS + ((i * 7) % 60) * MINUTE_MS;
    return new Date(Math.min(moment, this.world.clock.now().getTime() - MINUTE_MS));
  }
}
