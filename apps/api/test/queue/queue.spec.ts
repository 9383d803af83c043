import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contract, roles, type OperationId, type Role } from '@zhiyuanhong/contracts';
import { queueKinds, type QueueKind } from '@zhiyuanhong/contracts/words';
import { shanghaiDay } from '../../src/kit/clock/index.js';
import { affected, Db, select, Tx } from '../../src/kit/db/index.js';
import { scopeFits } from '../../src/modules/identity/core/grants.js';
import { World } from '../access/world.js';
import { actorOf, engines, type TestApp } from '../support/index.js';
import type { Actor, Grant, Scope } from '../../src/kit/access/index.js';
import { bySlot, listed, pages, type Listed, type Place, type Row } from './kinds.js';
import { makeWaiting, type Waiters } from './waiting-records.js';

const staffRoles = roles.filter((role) => role !== 'volunteer');
const idsOf = (rows: readonly { readonly id: number }[]): number[] => rows.map(({ id }) => Number(id)).sort((a, b) => a - b);

/** One person's answers, each asked for once. */
class Person {
  readonly actor: Actor;
  private readonly whole = new Map<string, Promise<Row[]>>();
  private readonly answers = new Map<string, ReturnType<TestApp['ask']>>();

  constructor(
    private readonly world: World,
    readonly name: string,
    actor: Partial<Actor>,
  ) {
    this.actor = actorOf({ accountId: 1, ...actor });
  }

  async queue(): Promise<{ kind: QueueKind; count: number; oldestAt: string | null; link: string }[]> {
    return (await this.askAnew('/my-queue')).body.items;
  }

  /** All rows of a list; none when it is refused. */
  list(op: OperationId, query: Readonly<Record<string, string>> = {}): Promise<Row[]> {
    const key = `${op}?${new URLSearchParams(query)}`;
    const known = this.whole.get(key) ?? this.pages(contract[op].path, query);
    this.whole.set(key, known);
    return known;
  }

  ask(path: string) {
    const known = this.answers.get(path) ?? this.askAnew(path);
    this.answers.set(path, known);
    return known;
  }

  private askAnew(path: string) {
    return this.world.app.ask('GET', `/api/v1${path}`, { token: this.world.app.token(this.actor) });
  }

  private async pages(path: string, query: Readonly<Record<string, string>>): Promise<Row[]> {
    const found: Row[] = [];
    for (let page = 1; ; page++) {
      const { status, body } = await this.ask(`${path}?${new URLSearchParams({ ...query, page: String(page), pageSize: '50' })}`);
      if (status === 403) return [];
      if (status !== 200) throw new Error(`${path} answered ${status} to ${this.name}`);
      found.push(...body.items);
      if (body.items.length < 50) return found;
    }
  }
}

describe.each(engines)('the queue on %s', (engine) => {
  let world: World;
  let people: Person[];
  let slots: { id: number; projectId: number; startsAt: string; endsAt: string }[];
  const places = new Map<QueueKind, Map<number, Place>>();
  /** Kinds of which at least one person had an entry. */
  const met = new Set<string>();

  beforeAll(async () => {
    world = await World.make(engine);
    const ours = await makeWaiting(world, world.ours);
    const theirs = await makeWaiting(world, world.foreign);
    world.go(new Date(Math.max(ours.slotStartsAt.getTime(), theirs.slotStartsAt.getTime())));
    const em = world.app.get(Db).em;
    for (const [kind, { places: sql }] of Object.entries(listed) as [QueueKind, Listed][])
      if (sql) places.set(kind, new Map((await select<Place & { id: number }>(em, sql)).map((place) => [Number(place.id), place])));
    slots = [];
    const everywhere = new Person(world, '', { grants: [{ role: 'platform', scope: { kind: 'all' } }] });
    for (const { id } of await everywhere.list('listProjects')) {
      const { body } = await everywhere.ask(`/projects/${id}`);
      for (const slot of body.slots) slots.push({ projectId: id, ...slot });
    }
    people = everybody(ours);
  });
  afterAll(() => world?.close());

  function everybody({ wishOwnerId }: Waiters): Person[] {
    const { ours, foreign } = world;
    const scopes: Scope[] = [
      { kind: 'all' },
      ...['150603', ours.street, foreign.street].map((code): Scope => ({ kind: 'region', code })),
      ...[ours, foreign].map(({ organisationId: id }): Scope => ({ kind: 'organisation', id })),
      ...[ours, foreign].map(({ partnerId: id }): Scope => ({ kind: 'partner', id })),
    ];
    const grants = staffRoles.flatMap((role) => scopes.map((scope): Grant => ({ role, scope })).filter((grant) => scopeFits(grant)));
    const person = (held: Grant[], more: Partial<Actor> = {}, note = '') => {
      const text = held.map(
        ({ role, scope }) => `${role} of ${'code' in scope ? scope.code : 'id' in scope ? `${scope.kind} ${scope.id}` : 'all'}`,
      );
      return new Person(world, `${text.join(' and ')}${note}`, { grants: held, ...more });
    };
    const near = (role: Role): Grant =>
      grants.find((one) => one.role === role && 'code' in one.scope && one.scope.code === ours.street) ??
      grants.find((one) => one.role === role && one.scope.kind !== 'all')! ??
      grants.find((one) => one.role === role)!;
    const organiser: Grant = { role: 'organiser', scope: { kind: 'organisation', id: ours.organisationId } };
    const desk = staffRoles.map(near);
    const self = { volunteerId: ours.volunteer.volunteerId };
    return [
      ...grants.map((grant) => person([grant])),
      // Every two roles of one person, the second possibly in another scope.
      ...desk.flatMap((one, i) => desk.slice(i + 1).map((other) => person([one, other]))),
      ...grants.filter((_, i) => i % 3 === 0).map((one, i) => person([one, grants[(i * 7 + 3) % grants.length]!])),
      person([near('reviewer'), organiser], {}, ', in charge'),
      // People with records about their own service, or records that they made themselves, on which they may not act.
      ...[...desk, organiser].map((grant) => person([grant], self, ', who served')),
      person([organiser, near('reviewer'), near('coordinator')], self, ', who served'),
      person([near('reviewer')], { accountId: ours.organiser.accountId }, ', who drafted and entered'),
      person([near('reviewer')], { accountId: wishOwnerId }, ', who wished'),
      person([near('coordinator')], { accountId: ours.coordinator.accountId }, ', who entered by phone'),
    ];
  }

  const sortedBySlot = (kind: keyof typeof bySlot, slot: (typeof slots)[number], dueAt: string | null): boolean => {
    const now = world.now.toISOString();
    return slot.endsAt <= now && (kind === 'toConfirm' || (dueAt !== null && dueAt < now));
  };

  /** Records on rosters that this person may confirm, by slot. */
  async function onRosters(person: Person, kind: keyof typeof bySlot): Promise<Map<number, number>> {
    const found = new Map<number, number>();
    for (const slot of slots) {
      const { status, body } = await person.ask(`/slots/${slot.id}/roster`);
      if (status !== 200) continue;
      const rows = (body.items as { attendance: { actions: string[] } | null }[]).filter(({ attendance }) =>
        attendance?.actions.includes(bySlot[kind]),
      );
      if (rows.length > 0 && sortedBySlot(kind, slot, body.confirmDueAt)) found.set(slot.id, rows.length);
    }
    return found;
  }

  /** What waits for this person by their actions: ids in the list, and the number counted for each. */
  async function granted(person: Person, kind: QueueKind): Promise<Map<number, number>> {
    if (kind in bySlot) return onRosters(person, kind as keyof typeof bySlot);
    if (kind === 'slotsToday') {
      const today = shanghaiDay(world.now);
      const mine = (await person.list('listProjects')).filter(({ state, actions }) => state === 'published' && actions.includes('cancel'));
      const counts = mine.map(({ id }) => {
        const those = slots.filter(({ projectId, startsAt }) => projectId === id && shanghaiDay(new Date(startsAt)) === today);
        return [id, those.length] as const;
      });
      return new Map(counts.filter(([, n]) => n > 0));
    }
    const { op, query, waits } = listed[kind]!;
    const rows = (await person.list(op, query)).filter((row) => waits(row, person.actor, places.get(kind)?.get(row.id)));
    return new Map(rows.map(({ id }) => [id, 1]));
  }

  test('counts for everybody what they are granted an action on, all of it and nothing else, and leads to just that', async () => {
    const checked = queueKinds.filter((kind) => kind !== 'stuckMessages');
    for (const person of people) {
      const items = await person.queue();
      expect(items.map(({ kind }) => kind)).toEqual([...new Set(items.map(({ kind }) => kind))]);
      for (const kind of checked) {
        const waiting = await granted(person, kind);
        const count = [...waiting.values()].reduce((sum, n) => sum + n, 0);
        const item = items.find((one) => one.kind === kind);
        expect({ who: person.name, kind, count: item?.count ?? 0 }).toEqual({ who: person.name, kind, count });
        if (count > 0) met.add(kind);
        if (!item) continue;
        const [path = '', search = ''] = item.link.split('?');
        const { op, query } = pages[path]!;
        const shown = await person.list(op, { ...query, ...Object.fromEntries(new URLSearchParams(search)) });
        const ids = kind in bySlot ? shown.map((row) => ({ id: row['slotId'] as number })) : shown;
        expect({ who: person.name, kind, shown: idsOf(ids) }).toEqual({
          who: person.name,
          kind,
          shown: idsOf([...waiting.keys()].map((id) => ({ id }))),
        });
        expect(item.oldestAt !== null).toBe(count > 0 && kind !== 'lowStock');
      }
    }
    // Every kind has been met, so that no check was empty.
    expect([...met].sort()).toEqual([...checked].sort());
  });

  test('holds what is about one’s own service from nobody else', async () => {
    const of = async (volunteerId: number | null, kind: QueueKind, grant: Grant) => {
      const items = await new Person(world, '', { grants: [grant], volunteerId }).queue();
      return items.find((item) => item.kind === kind)!.count;
    };
    const { street, organisationId, volunteer } = world.ours;
    const region: Scope = { kind: 'region', code: street };
    const cases: [QueueKind, Grant][] = [
      ['manualApproval', { role: 'reviewer', scope: region }],
      ['appeals', { role: 'reviewer', scope: region }],
      ['starNotices', { role: 'reviewer', scope: region }],
      ['toConfirm', { role: 'organiser', scope: { kind: 'organisation', id: organisationId } }],
      ['disputes', { role: 'organiser', scope: { kind: 'organisation', id: organisationId } }],
      ['teamApplications', { role: 'organiser', scope: { kind: 'organisation', id: organisationId } }],
      ['ordersToSettle', { role: 'coordinator', scope: region }],
      ['disputes', { role: 'coordinator', scope: region }],
    ];
    for (const [kind, grant] of cases) {
      const [own, other] = [await of(volunteer.volunteerId, kind, grant), await of(null, kind, grant)];
      expect({ kind, other: other > 0, less: own < other }).toEqual({ kind, other: true, less: true });
    }
  });

  test('tells administrators of messages that were given up', async () => {
    const admin = new Person(world, '', { grants: [{ role: 'platform', scope: { kind: 'all' } }] });
    const stuck = async () => (await admin.queue()).find(({ kind }) => kind === 'stuckMessages');
    expect(await stuck()).toMatchObject({ count: 0, oldestAt: null });
    await world.app.drain();
    const [last] = await select<{ id: number }>(world.app.get(Db).em, "SELECT MAX(id) AS id FROM outbox_message WHERE state = 'sent'");
    await world.app.get(Tx).run((em) => affected(em, "UPDATE outbox_message SET state = 'failed' WHERE id = ?", [last!.id]));
    expect(await stuck()).toMatchObject({ count: 1, oldestAt: expect.any(String) });
  });
});
