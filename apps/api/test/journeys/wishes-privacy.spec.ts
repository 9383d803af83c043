import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ApiError } from '@zhiyuanhong/contracts/client';
import { DataSource } from 'typeorm';
import type { Actor } from '../../src/kit/access/index.js';
import { PersonAccounts } from '../../src/modules/identity/index.js';
import { givenResident, givenVolunteer } from '../builders/people.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenReviewer, givenStaff } from '../builders/staff.js';
import { given } from '../builders/given.js';
import { contact, publicWords, wishInput } from '../builders/wishes.js';
import { engines } from '../support/engines.js';
import { actorOf, startTestApp, TEST_NOW, type TestApp } from '../support/index.js';

const DAY_MS = 86_400_000;
const callers = ['wisher', 'claimer', 'reviewer', 'reviewer elsewhere', 'operator', 'platform', 'volunteer', 'resident', 'nobody'] as const;
type Caller = (typeof callers)[number];

/** What each caller sees, in the order of the callers. `-`: nothing; `wall`: no personal data; `contact`: name, phone and address. */
const table = {
  posted: ['contact', '-', 'contact', '-', '-', '-', '-', '-', '-'],
  returned: ['contact', '-', 'contact', '-', '-', '-', '-', '-', '-'],
  open: ['contact', 'wall', 'contact', 'wall', 'wall', 'wall', 'wall', 'wall', 'wall'],
  claimed: ['contact', 'contact', 'contact', 'wall', 'wall', 'wall', 'wall', 'wall', 'wall'],
  released: ['contact', 'wall', 'contact', 'wall', 'wall', 'wall', 'wall', 'wall', 'wall'],
  fulfilled: ['contact', 'contact', 'contact', 'wall', 'wall', 'wall', 'wall', 'wall', 'wall'],
  confirmed: ['contact', 'contact', 'contact', 'wall', 'wall', 'wall', 'wall', 'wall', 'wall'],
  'confirmed, end of day 7': ['contact', 'contact', 'contact', 'wall', 'wall', 'wall', 'wall', 'wall', 'wall'],
  'confirmed, day 8': ['contact', 'wall', 'contact', 'wall', 'wall', 'wall', 'wall', 'wall', 'wall'],
  withdrawn: ['contact', '-', 'contact', '-', '-', '-', '-', '-', '-'],
} as const;
type Stage = keyof typeof table;

describe.each(engines)('privacy of wishes on %s', (engine) => {
  let app: TestApp;
  let people: Record<Caller, Actor | undefined>;
  beforeAll(async () => {
    app = await startTestApp({ engine });
    const district = { kind: 'region', code: '150603' } as const;
    people = {
      wisher: undefined,
      claimer: undefined,
      reviewer: await givenReviewer(app),
      'reviewer elsewhere': await givenReviewer(app, '150603002'),
      operator: await givenStaff(app, '话务员', { role: 'operator', scope: district }, { role: 'coordinator', scope: district }),
      platform: await givenStaff(app, '平台', { role: 'platform', scope: { kind: 'all' } }),
      volunteer: await givenVolunteer(app),
      resident: await givenResident(app, '路人'),
      nobody: undefined,
    };
  });
  beforeEach(async () => {
    app.clock.set(TEST_NOW);
    people = { ...people, wisher: await givenResident(app, '额吉的女儿'), claimer: await givenVolunteer(app, { name: '王志强' }) };
    await app.get(PersonAccounts).bindPhone(people.claimer!.accountId, `1390000${String(people.claimer!.accountId).padStart(4, '0')}`);
  });
  afterAll(() => app.close());

  const get = (who: Caller, wishId: number) => app.as(people[who]).call('getWish', { params: { wishId } });

  async function brought(to: Stage): Promise<number> {
    const { wish } = given(app, { wisher: people.wisher!, reviewer: people.reviewer!, volunteer: people.claimer! });
    if (to === 'released') return wish.onward(await wish('claimed'), 'claimed', 'open');
    if (to !== 'confirmed, end of day 7' && to !== 'confirmed, day 8') return wish(to);
    const wishId = await wish('confirmed');
    if (to === 'confirmed, end of day 7') app.clock.set(new Date(new Date(TEST_NOW).getTime() + 7 * DAY_MS - 1));
    if (to === 'confirmed, day 8') app.clock.set(new Date(new Date(TEST_NOW).getTime() + 7 * DAY_MS));
    return wishId;
  }

  async function sees(who: Caller, wishId: number): Promise<string> {
    try {
      const wish = await get(who, wishId);
      const said = JSON.stringify(wish);
      const personal = [contact.name, contact.phone, contact.address].filter((secret) => said.includes(secret));
      if (wish.contact === null) {
        expect({ who, personal }).toEqual({ who, personal: [] });
        return 'wall';
      }
      expect(wish.contact).toMatchObject(contact);
      return 'contact';
    } catch (error) {
      if (error instanceof ApiError && error.code === 'NOT_FOUND') return '-';
      throw error;
    }
  }

  test.each(Object.keys(table) as Stage[])('%s: who sees whom', async (stage) => {
    const wishId = await brought(stage);
    const seen: string[] = [];
    for (const who of callers) seen.push(await sees(who, wishId));
    expect(seen).toEqual(table[stage]);
  });

  test('the volunteer knows until when; the wisher sees the volunteer’s phone as long', async () => {
    const wishId = await brought('confirmed');
    const phone = `1390000${String(people.claimer!.accountId).padStart(4, '0')}`;
    expect((await get('claimer', wishId)).contactUntil).toBe('2026-03-12T01:00:00.000Z');
    expect((await get('wisher', wishId)).volunteer).toMatchObject({ name: '王志强', phone });
    app.clock.set('2026-03-12T01:00:00.000Z');
    expect((await get('wisher', wishId)).volunteer).toMatchObject({ name: '王志强', phone: null });
    for (const who of ['claimer', 'volunteer', 'nobody'] as const) expect((await get(who, wishId)).volunteer).toBeNull();
    expect((await get('nobody', wishId)).volunteerName).toBe('王**');
  });

  test('wisher and volunteers are masked for each other, staff sign with their name', async () => {
    const wishId = await brought('confirmed');
    const names = async (who: Caller) => (await get(who, wishId)).history.map(({ actorName }) => actorName);
    expect(await names('reviewer')).toEqual(['额吉的女儿', '审核员陈静', '王志强', '王志强', '额吉的女儿']);
    expect(await names('claimer')).toEqual(['额****', '审核员陈静', '王志强', '王志强', '额****']);
    expect(await names('wisher')).toEqual(['额吉的女儿', '审核员陈静', '王**', '王**', '额吉的女儿']);
    expect(await names('volunteer')).toEqual([]);
    expect(await names('nobody')).toEqual([]);
  });

  test('the wall and the lists: each their own, and no personal data on the wall', async () => {
    const [posted, open, claimed] = [await brought('posted'), await brought('open'), await brought('claimed')];
    const list = (who: Caller, as: 'wall' | 'wisher' | 'volunteer' | 'staff', query: object = {}) =>
      app.as(people[who]).call('listWishes', { query: { as, pageSize: 100, ...query } });
    const ids = async (...args: Parameters<typeof list>) => (await list(...args)).items.map(({ id }) => id);
    for (const who of ['nobody', 'volunteer', 'wisher', 'reviewer'] as const) {
      const wall = await list(who, 'wall');
      expect(wall.items.map(({ id }) => id)).toEqual(expect.arrayContaining([open, claimed]));
      expect(wall.items.map(({ id }) => id)).not.toContain(posted);
      const said = JSON.stringify(wall);
      for (const secret of [contact.name, contact.phone, contact.address]) expect(said).not.toContain(secret);
    }
    expect(await ids('wisher', 'wisher')).toEqual([claimed, open, posted]);
    expect((await list('wisher', 'wisher', { state: 'posted' })).items[0]).toMatchObject({ title: wishInput().title, mine: 'wisher' });
    expect(await ids('claimer', 'volunteer')).toEqual([claimed]);
    expect(await ids('volunteer', 'volunteer')).toEqual([]);
    expect(await ids('reviewer', 'staff', { state: 'posted' })).toContain(posted);
    expect(await ids('reviewer elsewhere', 'staff')).toEqual([]);
    await expectRefusal(list('nobody', 'wisher'), 'NOT_LOGGED_IN');
    await expectRefusal(list('nobody', 'staff'), 'NOT_LOGGED_IN');
    await expectRefusal(list('resident', 'volunteer'), 'NOT_A_VOLUNTEER');
    for (const who of ['volunteer', 'operator', 'platform'] as const) await expectRefusal(list(who, 'staff'), 'FORBIDDEN');
    // Filters of the list.
    expect(await ids('nobody', 'wall', { state: 'posted' })).toEqual([]);
    expect(await ids('nobody', 'wall', { state: 'open', regionCode: '150603001', category: 'elder-care', q: '理发' })).toContain(open);
    expect(await ids('nobody', 'wall', { regionCode: '150603002' })).toEqual([]);
    expect(await ids('nobody', 'wall', { q: '额吉' })).toEqual([]);
  });

  test('a reviewer whose password is still the first one sees the wall only', async () => {
    const wishId = await brought('claimed');
    const posted = await brought('posted');
    const restriction = { code: 'PASSWORD_CHANGE_REQUIRED', only: ['getMe'] } as const;
    const newcomer = app.as(actorOf({ ...people.reviewer!, restriction }));
    expect((await newcomer.call('getWish', { params: { wishId } })).contact).toBeNull();
    await expectRefusal(newcomer.call('getWish', { params: { wishId: posted } }), 'NOT_FOUND');
    await expectRefusal(newcomer.call('listWishes', { query: { as: 'staff' } }), 'PASSWORD_CHANGE_REQUIRED');
  });

  test('nothing personal rests in the tables, in messages, in the outbox or in the trail', async () => {
    const wishId = await brought('confirmed');
    await get('reviewer', wishId);
    await app.drain();
    const source = app.get(DataSource);
    const rest: string[] = [];
    for (const name of ['wish', 'message', 'outbox_message', 'audit_entry'])
      rest.push(JSON.stringify(await source.query(`SELECT * FROM ${name}`)));
    const said = rest.join('\n');
    expect(said).toContain(publicWords.words);
    const doors = '3号楼2单元501';
    for (const secret of [contact.name, contact.phone, contact.address, doors]) expect(said).not.toContain(secret);
  });
});
