import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApiError } from '@zhiyuanhong/contracts/client';
import fc from 'fast-check';
import type { Actor } from '../../src/kit/access/index.js';
import { givenVolunteers } from '../builders/people.js';
import { givenPublished, post, type ProjectView } from '../builders/projects.js';
import { givenReviewer, givenTeam, type Team } from '../builders/staff.js';
import { standingOf } from '../races/places.js';
import { startTestApp, type TestApp } from '../support/index.js';

const PEOPLE = 7;

/** A simple model of how two slots at the same time should behave. */
class Model {
  readonly confirmed: number[][] = [[], []];
  readonly queue: number[][] = [[], []];

  constructor(private readonly headcount: readonly number[]) {}

  signUp(who: number, slot: number): string {
    if (this.confirmed[slot]!.includes(who)) return 'confirmed';
    if (this.queue[slot]!.includes(who)) return 'waiting';
    if (this.confirmed[1 - slot]!.includes(who)) return 'TIME_CLASH';
    if (this.confirmed[slot]!.length < this.headcount[slot]!) return this.join(this.confirmed[slot]!, who, 'confirmed');
    if (this.queue[slot]!.length < 3 * this.headcount[slot]!) return this.join(this.queue[slot]!, who, 'waiting');
    return 'WAITING_LIST_FULL';
  }

  cancel(who: number, slot: number): void {
    if (this.queue[slot]!.includes(who)) return this.leave(this.queue[slot]!, who);
    if (!this.confirmed[slot]!.includes(who)) return;
    this.leave(this.confirmed[slot]!, who);
    this.fill(slot);
    this.fill(1 - slot);
  }

  private fill(slot: number): void {
    while (this.confirmed[slot]!.length < this.headcount[slot]!) {
      const next = this.queue[slot]!.find((who) => !this.confirmed[1 - slot]!.includes(who));
      if (next === undefined) return;
      this.leave(this.queue[slot]!, next);
      this.confirmed[slot]!.push(next);
    }
  }

  private join(line: number[], who: number, state: string): string {
    line.push(who);
    return state;
  }

  private leave(line: number[], who: number): void {
    line.splice(line.indexOf(who), 1);
  }
}

const step = fc.record({ what: fc.constantFrom('signUp', 'signUp', 'cancel'), who: fc.nat({ max: PEOPLE - 1 }), slot: fc.nat({ max: 1 }) });
const headcount = fc.integer({ min: 1, max: 2 });

describe('the waiting list, whatever people do', () => {
  let app: TestApp;
  let team: Team;
  let reviewer: Actor;
  beforeAll(async () => {
    app = await startTestApp({ engine: 'sqlite' });
    team = await givenTeam(app, '图书馆志愿服务队');
    reviewer = await givenReviewer(app);
  });
  afterAll(() => app.close());

  const answer = (actor: Actor, { slots, posts }: ProjectView) =>
    app
      .as(actor)
      .call('signUp', { params: { slotId: slots[0]!.id }, body: { postId: posts[0]!.id } })
      .then(
        ({ state }) => state as string,
        (error: unknown) => (error instanceof ApiError ? error.code : Promise.reject(error as Error)),
      );
  const cancel = async (actor: Actor, { slots }: ProjectView) => {
    const { items } = await app.as(actor).call('listMySignUps', { query: { pageSize: 50 } });
    const mine = items.find(({ slotId }) => slotId === slots[0]!.id);
    if (mine) await app.as(actor).call('cancelSignUp', { params: { signUpId: mine.id } });
  };

  test('gives no place twice, passes over only who is busy, and keeps the order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(headcount, headcount), fc.array(step, { minLength: 5, maxLength: 30 }), async (heads, steps) => {
        const model = new Model(heads);
        const projects = [await given('甲班', heads[0]), await given('乙班', heads[1])];
        const people = await givenVolunteers(app, PEOPLE);
        const numberOf = new Map(people.map(({ volunteerId }, i) => [volunteerId, i]));
        for (const { what, who, slot } of steps) {
          if (what === 'signUp') expect(await answer(people[who]!, projects[slot]!)).toBe(model.signUp(who, slot));
          else {
            await cancel(people[who]!, projects[slot]!);
            model.cancel(who, slot);
          }
          for (const each of [0, 1]) {
            const { confirmed, waiting, places } = await standingOf(app, projects[each]!.slots[0]!.id);
            const numbers = (signUps: typeof waiting) => signUps.map(({ volunteerId }) => numberOf.get(volunteerId)!);
            expect({ confirmed: numbers(confirmed).sort(), queue: numbers(waiting) }).toEqual({
              confirmed: [...model.confirmed[each]!].sort(),
              queue: model.queue[each],
            });
            expect(places[0]).toMatchObject({ taken: confirmed.length, waiting: waiting.length });
            expect(confirmed.length).toBeLessThanOrEqual(heads[each]!);
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  const given = (title: string, heads: number) => givenPublished(app, team, reviewer, { title, posts: [post('一', heads)] });
});
