import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ApiError } from '@zhiyuanhong/contracts/client';
import type { Actor } from '../../src/kit/access/index.js';
import { PersonAccounts } from '../../src/modules/identity/index.js';
import { VerifyLedger } from '../../src/modules/ledger/index.js';
import { givenResident, givenVolunteer, givenVolunteers } from '../builders/people.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenReviewer, givenStaff } from '../builders/staff.js';
import { given } from '../builders/given.js';
import { approval, contact, publicWords, wishInput } from '../builders/wishes.js';
import { engines } from '../support/engines.js';
import { actorOf, startTestApp, TEST_NOW, type TestApp } from '../support/index.js';

const DAY = 24 * 60;

describe.each(engines)('wishes on %s', (engine) => {
  let app: TestApp;
  let reviewer: Actor;
  let second: Actor;
  let wisher: Actor;
  let volunteer: Actor;
  beforeAll(async () => {
    app = await startTestApp({ engine });
    [reviewer, second] = [await givenReviewer(app), await givenReviewer(app)];
  });
  beforeEach(async () => {
    app.clock.set(TEST_NOW);
    [wisher, volunteer] = [await givenResident(app, '额吉的女儿'), await givenVolunteer(app, { name: '王志强' })];
  });
  afterAll(() => app.close());

  const get = (actor: Actor | undefined, wishId: number) => app.as(actor).call('getWish', { params: { wishId } });
  const claim = (actor: Actor, wishId: number) => app.as(actor).call('claimWish', { params: { wishId } });
  const fulfil = (actor: Actor, wishId: number) =>
    app.as(actor).call('fulfilWish', { params: { wishId }, body: { words: '理好了，老人很高兴。' } });
  const confirm = (actor: Actor, wishId: number, thanks = '谢谢你们') =>
    app.as(actor).call('confirmWish', { params: { wishId }, body: { stars: 5, thanks } });
  const release = (actor: Actor, wishId: number, reason = '临时出差') =>
    app.as(actor).call('releaseWish', { params: { wishId }, body: { reason } });
  const sendBack = (actor: Actor, wishId: number, reason = '还没有来') =>
    app.as(actor).call('sendBackWish', { params: { wishId }, body: { reason } });
  const withdraw = (actor: Actor, wishId: number, reason = '不需要了') =>
    app.as(actor).call('withdrawWish', { params: { wishId }, body: { reason } });
  const review = (actor: Actor, wishId: number, change: Partial<typeof approval> = {}) =>
    app.as(actor).call('reviewWish', { params: { wishId }, body: { ...approval, ...change } });
  const messagesTo = async (actor: Actor) => {
    await app.drain();
    const { items } = await app.as(actor).call('listMyMessages', { query: { pageSize: 100 } });
    return items;
  };
  const kindsTo = async (actor: Actor) => (await messagesTo(actor)).map(({ kind }) => kind);
  const ledgerOf = async (actor: Actor) => (await app.as(actor).call('listMyLedger', { query: {} })).items;

  test('from posting to thanks: hours and points are paid, everybody is told', async () => {
    const posted = await app.as(wisher).call('postWish', { body: wishInput() });
    expect(posted).toMatchObject({ state: 'posted', mine: 'wisher', minutes: null, title: '高娃额吉想理发', actions: ['withdraw'] });
    expect(await kindsTo(reviewer)).toContain('wish.post');

    const open = await review(reviewer, posted.id);
    expect(open).toMatchObject({ state: 'open', ...publicWords, minutes: 90, points: 1, categoryName: '养老助残', overdue: false });
    expect(open.dueAt).toBe('2026-04-04T01:00:00.000Z');
    expect(open.original).toEqual({ title: '高娃额吉想理发', words: wishInput().words });

    app.clock.advance(60);
    const claimed = await claim(volunteer, posted.id);
    expect(claimed).toMatchObject({ state: 'claimed', mine: 'volunteer', contact: { ...contact }, original: null, volunteer: null });
    expect(claimed.dueAt).toBe('2026-03-12T02:00:00.000Z');
    expect(claimed.actions).toEqual(['release', 'fulfil']);

    // Fulfilled late in the evening of the 6th in Shanghai and confirmed a day later: the date of service is the 6th.
    app.clock.set('2026-03-06T15:30:00.000Z');
    expect(await fulfil(volunteer, posted.id)).toMatchObject({ state: 'fulfilled', report: '理好了，老人很高兴。', volunteerName: null });
    app.clock.set('2026-03-07T04:00:00.000Z');
    const done = await confirm(wisher, posted.id);
    expect(done).toMatchObject({ state: 'confirmed', stars: 5, thanks: '谢谢你们', byPhone: false, dueAt: null, points: 1, actions: [] });
    expect(done.volunteer).toMatchObject({ id: volunteer.volunteerId, name: '王志强' });
    expect(done.history.map(({ action }) => action)).toEqual(['post', 'approve', 'claim', 'fulfil', 'confirm']);
    expect(done.history.map(({ actorName }) => actorName)).toEqual(['额吉的女儿', '审核员陈静', '王**', '王**', '额吉的女儿']);

    expect(await ledgerOf(volunteer)).toEqual([
      expect.objectContaining({ unit: 'points', amount: 1, sourceType: 'wish', sourceId: posted.id, serviceDate: '2026-03-06' }),
      expect.objectContaining({ unit: 'minutes', amount: 90, kind: 'service', text: '微心愿“老人想在家理发”', serviceDate: '2026-03-06' }),
    ]);
    const wisherHeard = await messagesTo(wisher);
    expect(wisherHeard.map(({ kind }) => kind).sort()).toEqual(['wish.approve', 'wish.claim', 'wish.fulfil']);
    expect(wisherHeard[0]!.link).toBe(`/packages/wishes/wish/index?id=${posted.id}`);
    const [thanks] = await messagesTo(volunteer);
    expect(thanks).toMatchObject({ kind: 'wish.confirm', title: '心愿已实现：老人想在家理发' });
    expect(thanks!.text).toBe('“谢谢你们” 已计入 90 分钟、1 积分，谢谢您。');
    const rank = await app.as(volunteer).call('getMyRank', { query: { period: 'month' } });
    expect(rank).toMatchObject({ minutes: 90 });
  });

  test('what came back is mended and submitted again in one step', async () => {
    const wishId = await given(app, { wisher }).wish('posted');
    const params = { wishId };
    await expectRefusal(app.as(wisher).call('updateWish', { params, body: wishInput() }), 'ACTION_NOT_PERMITTED');
    const back = await app.as(reviewer).call('reviewWish', { params, body: { decision: 'return', reason: '请写清方便的时间' } });
    expect(back).toMatchObject({ state: 'returned', reason: '请写清方便的时间' });
    expect((await messagesTo(wisher))[0]).toMatchObject({ kind: 'wish.return', text: expect.stringContaining('请写清方便的时间') });
    await expectRefusal(app.as(reviewer).call('updateWish', { params, body: wishInput() }), 'FORBIDDEN');

    app.clock.advance(60);
    const body = wishInput({ words: '周末下午在家，想理一次发。', category: 'health' });
    const mended = await app.as(wisher).call('updateWish', { params, body });
    expect(mended).toMatchObject({ state: 'posted', words: body.words, category: 'health', reason: null });
    expect(mended.postedAt).toBe('2026-03-05T02:00:00.000Z');
    expect(await kindsTo(reviewer)).toContain('wish.resubmit');
    expect(await review(reviewer, wishId)).toMatchObject({ state: 'open' });
  });

  test('a volunteer gives a wish back without penalty, and the next one takes it', async () => {
    const wishId = await given(app, { wisher, reviewer, volunteer }).wish('claimed');
    app.clock.advance(DAY);
    expect(await release(volunteer, wishId)).toMatchObject({ state: 'open', mine: null, contact: null, history: [] });
    const seen = await get(wisher, wishId);
    expect(seen).toMatchObject({ state: 'open', reason: '临时出差', volunteer: null, dueAt: '2026-04-05T01:00:00.000Z' });
    expect(await kindsTo(wisher)).toContain('wish.release');
    expect(await kindsTo(volunteer)).toEqual([]);
    const next = await givenVolunteer(app);
    expect(await claim(next, wishId)).toMatchObject({ state: 'claimed', mine: 'volunteer' });
    await expectRefusal(fulfil(volunteer, wishId), 'FORBIDDEN');
    await expectRefusal(release(volunteer, wishId), 'FORBIDDEN');
    await expectRefusal(claim(volunteer, wishId), 'WISH_TAKEN');
  });

  test('a reviewer takes a wish back when nothing happens, and the volunteer is told', async () => {
    const wishId = await given(app, { wisher, reviewer, volunteer }).wish('claimed');
    expect(await release(reviewer, wishId, '联系不上志愿者')).toMatchObject({ state: 'open', volunteer: null });
    expect(await messagesTo(volunteer)).toEqual([
      expect.objectContaining({ kind: 'wish.takenBack', text: expect.stringContaining('联系不上志愿者') }),
    ]);
    expect((await get(volunteer, wishId)).contact).toBeNull();
  });

  test('not come true yet: the volunteer gets the time again, and is paid once', async () => {
    const wishId = await given(app, { wisher, reviewer, volunteer }).wish('fulfilled');
    app.clock.advance(DAY);
    await expectRefusal(sendBack(volunteer, wishId), 'FORBIDDEN');
    expect(await sendBack(wisher, wishId)).toMatchObject({ state: 'claimed', reason: '还没有来', dueAt: '2026-03-13T01:00:00.000Z' });
    expect((await messagesTo(volunteer))[0]).toMatchObject({ kind: 'wish.sendBack', text: '许愿人说：还没有来' });
    await expectRefusal(confirm(wisher, wishId), 'ACTION_NOT_PERMITTED', { state: 'claimed' });
    await fulfil(volunteer, wishId);
    await confirm(wisher, wishId);
    const rows = await ledgerOf(volunteer);
    expect(rows.filter(({ unit }) => unit === 'minutes')).toEqual([expect.objectContaining({ amount: 90, serviceDate: '2026-03-06' })]);
  });

  test('another reviewer than who assessed the hours confirms for a wisher without a phone; nobody for themselves', async () => {
    const wishId = await given(app, { wisher, reviewer, volunteer }).wish('fulfilled');
    await expectRefusal(confirm(volunteer, wishId), 'FORBIDDEN');
    const both = actorOf({ ...volunteer, grants: reviewer.grants });
    await expectRefusal(confirm(both, wishId), 'OWN_ENTRY');
    await expectRefusal(sendBack(both, wishId), 'FORBIDDEN');
    const elsewhere = await givenReviewer(app, '150603002');
    await expectRefusal(confirm(elsewhere, wishId), 'FORBIDDEN');
    await expectRefusal(confirm(reviewer, wishId), 'OWN_ENTRY');
    expect((await get(reviewer, wishId)).actions).toEqual(['sendBack']);
    expect((await get(second, wishId)).actions).toEqual(['sendBack', 'confirm']);
    expect(await ledgerOf(volunteer)).toEqual([]);
    expect(await confirm(second, wishId, '')).toMatchObject({ state: 'confirmed', byPhone: true, thanks: null });
    // Staff appear with their names.
    expect((await get(wisher, wishId)).history.at(-1)).toMatchObject({ action: 'confirm', actorName: '审核员陈静' });
    expect((await get(undefined, wishId)).byPhone).toBe(true);
  });

  test('nobody reviews what they posted themselves', async () => {
    const wishId = await given(app, { wisher: reviewer }).wish('posted');
    await expectRefusal(review(reviewer, wishId), 'OWN_ENTRY');
    await expectRefusal(review(await givenReviewer(app, '150603002'), wishId), 'NOT_FOUND');
    expect(await review(await givenReviewer(app, '150603001'), wishId)).toMatchObject({ state: 'open' });
    // Withdrawn, so that the reviewer can post again in other tests.
    await withdraw(reviewer, wishId);
  });

  test('words with personal data do not get on the wall, nor do such thanks', async () => {
    const wishId = await given(app, { wisher }).wish('posted');
    const words = (text: string) => review(reviewer, wishId, { words: text as never });
    await expectRefusal(words('请打 139-0477-0001 联系'), 'PERSONAL_DATA', { found: 'phone' });
    await expectRefusal(words('高娃额吉想在家理发'), 'PERSONAL_DATA', { found: 'name' });
    await expectRefusal(words('在3号楼2单元501等您'), 'PERSONAL_DATA', { found: 'address' });
    await expectRefusal(words('证件号 150602198001011234'), 'PERSONAL_DATA', { found: 'idNumber' });
    const named = review(reviewer, wishId, { title: '高娃额吉想理发' as never });
    const error = await expectRefusal(named, 'PERSONAL_DATA', { found: 'name' });
    expect(error.message).toBe('文字里有个人信息（联系人姓名），请删去后再提交');
    await review(reviewer, wishId);
    await claim(volunteer, wishId);
    await fulfil(volunteer, wishId);
    await expectRefusal(confirm(wisher, wishId, '高娃额吉谢谢你'), 'PERSONAL_DATA', { found: 'name' });
    expect(await get(wisher, wishId)).toMatchObject({ state: 'fulfilled' });
    expect(await ledgerOf(volunteer)).toEqual([]);
  });

  test('limits: three open wishes of one account, three claimed at once, adults only, never one’s own', async () => {
    const ids = [
      await given(app, { wisher, reviewer }).wish('open'),
      await given(app, { wisher, reviewer }).wish('open'),
      await given(app, { wisher }).wish('posted'),
    ];
    await expectRefusal(given(app, { wisher }).wish('posted'), 'TOO_MANY_OPEN', { what: 'wish', limit: 3 });
    await withdraw(wisher, ids[2]!);
    ids[2] = await given(app, { wisher, reviewer }).wish('open');
    const fourth = await given(app, { wisher: await givenResident(app), reviewer }).wish('open');
    for (const id of ids) await claim(volunteer, id);
    const refusal = await expectRefusal(claim(volunteer, fourth), 'TOO_MANY_OPEN', { what: 'wish', limit: 3 });
    expect(refusal.message).toContain('心愿');
    await fulfil(volunteer, ids[0]!);
    expect(await claim(volunteer, fourth)).toMatchObject({ state: 'claimed' });

    const young = await givenVolunteer(app, { birthDate: '2008-03-06' });
    const last = await given(app, { wisher: await givenResident(app), reviewer }).wish('open');
    await expectRefusal(claim(young, last), 'TOO_YOUNG', { minAge: 18 });
    app.clock.advance(DAY);
    expect(await claim(young, last)).toMatchObject({ state: 'claimed' });

    const mine = await given(app, { wisher: volunteer, reviewer }).wish('open');
    await expectRefusal(claim(volunteer, mine), 'OWN_WISH');
    await expectRefusal(claim(wisher, mine), 'NOT_A_VOLUNTEER');
  });

  test('a wish that somebody else posted for the volunteer is their own too', async () => {
    const person = await givenVolunteer(app);
    const phone = '13800001111';
    await app.get(PersonAccounts).bindPhone(person.accountId, phone);
    for (const written of [phone, '138-0000-1111']) {
      const wishId = await given(app, { wisher: await givenResident(app), reviewer }).wish('open', {
        post: { contact: { ...contact, phone: written } },
      });
      await expectRefusal(claim(person, wishId), 'OWN_WISH');
    }
  });

  test('contacts are not gathered by claiming and giving back: five claims a day', async () => {
    const eager = await givenVolunteer(app);
    for (let i = 0; i < 5; i++) {
      const wishId = await given(app, { wisher: await givenResident(app), reviewer, volunteer: eager }).wish('claimed');
      if (i > 0) await release(eager, wishId);
    }
    const sixth = await given(app, { wisher: await givenResident(app), reviewer }).wish('open');
    await expectRefusal(claim(eager, sixth), 'TOO_MANY_CLAIMS', { limit: 5 });
    expect((await get(eager, sixth)).contact).toBeNull();
    // The day ends at midnight in Shanghai.
    app.clock.set('2026-03-05T15:59:00.000Z');
    await expectRefusal(claim(eager, sixth), 'TOO_MANY_CLAIMS');
    app.clock.set('2026-03-05T16:00:00.000Z');
    expect(await claim(eager, sixth)).toMatchObject({ state: 'claimed' });
  });

  test('a reason does not say who wished, and nothing is written when it does', async () => {
    const wishId = await given(app, { wisher, reviewer, volunteer }).wish('claimed');
    const before = await get(reviewer, wishId);
    await expectRefusal(release(volunteer, wishId, '高娃额吉住院了'), 'PERSONAL_DATA', { found: 'name' });
    await expectRefusal(release(reviewer, wishId, '请打 13904770001 问'), 'PERSONAL_DATA', { found: 'phone' });
    const { history, state } = await get(reviewer, wishId);
    expect([state, history]).toEqual([before.state, before.history]);
    await release(reviewer, wishId);
  });

  test('claiming twice is one claim', async () => {
    const wishId = await given(app, { wisher, reviewer, volunteer }).wish('claimed');
    expect(await claim(volunteer, wishId)).toMatchObject({ state: 'claimed', mine: 'volunteer' });
    expect((await get(reviewer, wishId)).history.map(({ action }) => action)).toEqual(['post', 'approve', 'claim']);
    await expectRefusal(claim(await givenVolunteer(app), wishId), 'WISH_TAKEN');
  });

  test('posting twice with one key is one wish', async () => {
    const post = () => app.as(wisher).call('postWish', { body: wishInput() }, { idempotencyKey: 'one' });
    expect((await post()).id).toBe((await post()).id);
  });

  test('category and region must be of the district', async () => {
    await expectRefusal(given(app, { wisher }).wish('posted', { post: { category: 'space' } }), 'CATEGORY_UNKNOWN', { category: 'space' });
    const at = (regionCode: string) => given(app, { wisher }).wish('posted', { post: { contact: { ...contact, regionCode } } });
    await expectRefusal(at('999999'), 'REGION_UNKNOWN', { code: '999999' });
    await expectRefusal(at('1506'), 'REGION_UNKNOWN', { code: '1506' });
  });

  test('paid once, however often and at once it is confirmed', async () => {
    const people = await givenVolunteers(app, 3);
    for (const person of people) {
      const wishId = await given(app, { wisher: await givenResident(app), reviewer, volunteer: person }).wish('fulfilled');
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, () =>
          confirm(second, wishId).then(
            () => 'paid',
            (error: unknown) => (error instanceof ApiError ? error.code : Promise.reject(error as Error)),
          ),
        ),
      );
      expect(outcomes.filter((outcome) => outcome === 'paid')).toHaveLength(1);
      expect(new Set(outcomes)).toEqual(new Set(['paid', 'ACTION_NOT_PERMITTED']));
      await expectRefusal(confirm(second, wishId), 'ACTION_NOT_PERMITTED');
      const rows = await ledgerOf(person);
      expect(rows.map(({ unit, amount }) => [unit, amount])).toEqual([
        ['points', 1],
        ['minutes', 90],
      ]);
    }
    expect((await app.get(VerifyLedger).run()).faults).toEqual([]);
  });

  test('points at the same rate as for activities, rests carried on', async () => {
    for (let i = 0; i < 4; i++)
      await confirm(second, await given(app, { wisher: await givenResident(app), reviewer, volunteer }).wish('fulfilled'));
    // Four times 90 minutes at 1.2 points per hour.
    expect((await app.as(volunteer).call('getMe')).volunteer?.points).toBe(7);
  });

  test('withdrawing: the wisher without a word to anybody, the reviewer with a reason that the wisher reads', async () => {
    const mine = await given(app, { wisher }).wish('posted');
    expect(await withdraw(wisher, mine)).toMatchObject({ state: 'withdrawn', dueAt: null, actions: [] });
    expect(await kindsTo(wisher)).toEqual([]);
    const other = await given(app, { wisher, reviewer }).wish('open');
    await expectRefusal(withdraw(volunteer, other), 'FORBIDDEN');
    await withdraw(reviewer, other, '内容不合适');
    expect((await messagesTo(wisher))[0]).toMatchObject({ kind: 'wish.withdraw', text: '原因：内容不合适' });
    await expectRefusal(get(volunteer, other), 'NOT_FOUND');
    await expectRefusal(withdraw(wisher, await given(app, { wisher, reviewer, volunteer }).wish('claimed')), 'ACTION_NOT_PERMITTED');
  });

  test('a wish that nobody claims expires, and the wisher is told once', async () => {
    const wishId = await given(app, { wisher, reviewer }).wish('open');
    app.clock.advance(30 * DAY - 1);
    await app.drain();
    expect((await get(wisher, wishId)).state).toBe('open');
    app.clock.advance(1);
    await app.drain();
    await app.drain();
    expect(await get(wisher, wishId)).toMatchObject({ state: 'expired', dueAt: null });
    expect((await kindsTo(wisher)).filter((kind) => kind === 'wish.expire')).toHaveLength(1);
    await expectRefusal(get(volunteer, wishId), 'NOT_FOUND');
    await expectRefusal(claim(volunteer, wishId), 'NOT_FOUND');
  });

  test('a deadline that passes is told once to each who can do something', async () => {
    // In a street of its own, because wishes of other tests pass their deadlines too.
    const street = await givenReviewer(app, '150603002');
    const here = { contact: { ...contact, regionCode: '150603002001' } };
    const claimed = await given(app, { wisher, reviewer: street, volunteer }).wish('claimed', { post: here });
    const fulfilled = await given(app, { wisher, reviewer: street, volunteer }).wish('fulfilled', { post: here });
    const overdue = async () => (await app.as(street).call('getMyQueue')).items.find(({ kind }) => kind === 'wishesOverdue');
    const count = async (actor: Actor) => (await kindsTo(actor)).filter((kind) => kind === 'wish.overdue').length;
    expect([await count(volunteer), await count(street)]).toEqual([0, 0]);
    app.clock.advance(7 * DAY);
    for (let i = 0; i < 2; i++) await app.drain();
    expect([await count(volunteer), await count(wisher)]).toEqual([2, 1]);
    expect(await count(street)).toBe(2);
    expect(await overdue()).toMatchObject({ count: 2, link: '/wishes?queue=wishesOverdue' });
    expect((await get(wisher, claimed)).overdue).toBe(true);
    expect((await get(undefined, fulfilled)).overdue).toBe(true);
    const listed = await app.as(street).call('listWishes', { query: { as: 'staff', overdue: 'true', pageSize: 100 } });
    expect(listed.items.map(({ id }) => id)).toEqual([claimed, fulfilled]);

    // After it was sent back it has a new deadline.
    await sendBack(wisher, fulfilled);
    await app.drain();
    expect(await count(volunteer)).toBe(2);
    app.clock.advance(7 * DAY);
    expect(await count(volunteer)).toBe(3);
  });

  test('the queue of a reviewer and the figures of the community', async () => {
    const street = await givenReviewer(app, '150603003');
    const here = { contact: { ...contact, regionCode: '150603003001' } };
    const queue = async () => (await app.as(street).call('getMyQueue')).items.find(({ kind }) => kind === 'wishesToReview');
    expect(await queue()).toMatchObject({ count: 0, link: '/wishes?queue=wishesToReview' });
    const wishId = await given(app, { wisher }).wish('posted', { post: here });
    await given(app, { wisher }).wish('posted');
    expect(await queue()).toMatchObject({ count: 1, oldestAt: TEST_NOW });
    await review(street, wishId);
    expect(await queue()).toMatchObject({ count: 0 });
    const open = (await app.as().call('listWishes', { query: { state: 'open' } })).total;
    expect((await app.as().call('getHome', { query: {} })).figures.wishesOpen).toBeGreaterThan(0);
    expect(open).toBeGreaterThan(0);
  });

  test('the audit trail says who did what, and holds no personal data', async () => {
    const wishId = await given(app, { wisher, reviewer, volunteer }).wish('claimed');
    await get(reviewer, wishId);
    const platform = await givenStaff(app, '平台', { role: 'platform', scope: { kind: 'all' } });
    const { items } = await app.as(platform).call('listAudit', { query: { subject: 'wish', subjectId: wishId, pageSize: 50 } });
    expect(items.map(({ action, actorAccountId }) => [action, actorAccountId])).toEqual([
      ['wish.reveal', reviewer.accountId],
      ['wish.claim', volunteer.accountId],
      ['wish.approve', reviewer.accountId],
      ['wish.post', wisher.accountId],
    ]);
    expect(items[0]!.summary).toBe(`查看心愿联系方式（心愿 #${wishId}）`);
    const said = JSON.stringify(items);
    for (const secret of [contact.name, contact.phone, contact.address]) expect(said).not.toContain(secret);
  });
});
