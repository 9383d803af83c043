import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/kit/access/index.js';
import { AuditEntry } from '../../src/kit/audit/index.js';
import { affected, Db, Tx } from '../../src/kit/db/index.js';
import { Attendance } from '../../src/modules/attendance/attendance.entity.js';
import { PersonAccounts, Sessions } from '../../src/modules/identity/index.js';
import { Session } from '../../src/modules/identity/sessions/session.entity.js';
import { VerifyLedger } from '../../src/modules/ledger/index.js';
import { Reward, Voucher } from '../../src/modules/rewards/reward.entity.js';
import { VolunteerStandings } from '../../src/modules/volunteers/index.js';
import { given } from '../builders/given.js';
import { givenVolunteers } from '../builders/people.js';
import { givenPublished, post, type ProjectInput } from '../builders/projects.js';
import { givenReward, givenRich, givenShop, type Shop } from '../builders/rewards.js';
import { givenReviewer, givenTeam, type Team } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import type { TestApp } from '../support/index.js';
import { count, Crowd } from './crowd.js';
import { standingOf as standingOfSlot } from './places.js';
import { redeemUnconditionally, standingOf } from './rewards.js';

describe.each(engines)('a crowd over HTTP on %s', (engine) => {
  let crowd: Crowd;
  let app: TestApp;
  let team: Team;
  let reviewer: Actor;
  let shop: Shop;
  beforeAll(async () => {
    crowd = await Crowd.gather(engine);
    app = crowd.app;
    team = await givenTeam(app, '图书馆志愿服务队');
    reviewer = await givenReviewer(app);
    shop = await givenShop(app, '党群积分超市');
  });
  afterAll(() => crowd?.close());

  const publish = (days: number, headcount: number) => {
    const change: Partial<ProjectInput> = { slots: [crowd.slot(days)], posts: [post('一', headcount)] };
    return givenPublished(app, team, reviewer, change);
  };
  const ledgerFaults = async () => (await app.get(VerifyLedger).run()).faults;

  describe('places', () => {
    test('200 for 50 places: 50 are in, the others wait in order, and are promoted in this order', async () => {
      const { slots, posts } = await publish(3, 50);
      const [slotId, postId] = [slots[0]!.id, posts[0]!.id];
      const people = await givenVolunteers(app, 200);
      const outcomes = await crowd.atOnce(200, (i) => crowd.as(i, people[i]).call('signUp', { params: { slotId }, body: { postId } }));
      const states = outcomes.map((each) => (typeof each === 'string' ? each : each.state));
      expect(count(states)).toEqual({ confirmed: 50, waiting: 150 });
      const { confirmed, waiting, faults } = await standingOfSlot(app, slotId);
      expect(faults).toEqual([]);
      expect(waiting.map(({ queuePosition }) => queuePosition)).toEqual(Array.from({ length: 150 }, (_, i) => i + 1));

      const leaving = confirmed.slice(0, 10);
      const ownerOf = (volunteerId: number) => people.find((actor) => actor.volunteerId === volunteerId)!;
      const left = await crowd.atOnce(10, (i) =>
        crowd.as(i, ownerOf(leaving[i]!.volunteerId)).call('cancelSignUp', { params: { signUpId: leaving[i]!.id } }),
      );
      expect(count(left)).toEqual({ done: 10 });
      const after = await standingOfSlot(app, slotId);
      expect(after.faults).toEqual([]);
      const came = after.confirmed.map(({ volunteerId }) => volunteerId);
      for (const { volunteerId } of waiting.slice(0, 10)) expect(came).toContain(volunteerId);
      expect(after.waiting.map(({ id }) => id)).toEqual(waiting.slice(10).map(({ id }) => id));
    });

    test('whoever holds a place and whoever is next leave at once: the place goes to who is there', async () => {
      for (let round = 0; round < 8; round++) {
        const { slots, posts } = await publish(4 + round, 2);
        const people = await givenVolunteers(app, 6);
        const records: { id: number }[] = [];
        for (const actor of people)
          records.push(await crowd.as(0, actor).call('signUp', { params: { slotId: slots[0]!.id }, body: { postId: posts[0]!.id } }));
        const left = await crowd.atOnce(3, (i) =>
          crowd.as(i + round, people[i]).call('cancelSignUp', { params: { signUpId: records[i]!.id } }),
        );
        expect(count(left)).toEqual({ done: 3 });
        const { confirmed, waiting, faults } = await standingOfSlot(app, slots[0]!.id);
        expect(faults).toEqual([]);
        expect(confirmed.map(({ volunteerId }) => volunteerId)).toEqual([people[3]!.volunteerId, people[4]!.volunteerId]);
        expect(waiting.map(({ volunteerId }) => volunteerId)).toEqual([people[5]!.volunteerId]);
      }
    });
  });

  test('the same scan sent 10 times is one record', async () => {
    const { slots, posts } = await publish(0, 5);
    const slotId = slots[0]!.id;
    const [me] = await givenVolunteers(app, 1);
    await crowd.as(0, me).call('signUp', { params: { slotId }, body: { postId: posts[0]!.id } });
    const { qrText } = await crowd.as(0, team.organiser).call('getVenueCode', { params: { slotId } });
    const { claim } = await crowd.as(1, me).call('claimVenueCode', { body: { code: qrText } });
    const answers = await crowd.atOnce(10, (i) => crowd.as(i, me).call('checkIn', { body: { claim } }));
    expect(count(answers)).toEqual({ done: 10 });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await app.get(Db).em.countBy(Attendance, { venueId: slotId })).toBe(1);
  });

  describe('a voucher', () => {
    const issued = async () => {
      const [me] = await givenRich(app, 1, 100);
      const rewardId = await givenReward(app, shop, 10, 10);
      const voucherId = await given(app, { volunteer: me! }, { rewardId }).voucher('issued');
      const { qrText } = await crowd.as(0, me).call('getVoucherCode', { params: { voucherId } });
      return { me: me!, rewardId, voucherId, code: qrText! };
    };

    test('shown 50 times is verified once', async () => {
      const { me, rewardId, voucherId, code } = await issued();
      const answers = await crowd.atOnce(50, (i) => crowd.as(i, shop.keeper).call('verifyVoucher', { body: { code } }));
      expect(count(answers)).toEqual({ done: 1, VOUCHER_JUST_VERIFIED: 49 });
      expect(await standingOf(app, rewardId, [me], 100)).toMatchObject({ verified: 1, faults: [] });
      const audited = { action: 'voucher.verify', subjectId: voucherId };
      expect(await app.get(Db).em.countBy(AuditEntry, audited)).toBe(1);
    });

    test('twin: when all look first and mark it afterwards, it is verified 50 times', async () => {
      const { me, rewardId, voucherId } = await issued();
      const looks = await crowd.atOnce(50, () => app.get(Db).em.findOneByOrFail(Voucher, { id: voucherId }));
      const fresh = looks.filter((look) => typeof look !== 'string' && look.state === 'issued');
      for (const _ of fresh)
        await app.get(Tx).run(async (em) => {
          await affected(em, "UPDATE voucher SET state = 'verified' WHERE id = ?", [voucherId]);
          await affected(em, 'UPDATE reward SET verified = verified + 1 WHERE id = ?', [rewardId]);
        });
      expect((await standingOf(app, rewardId, [me], 100)).faults).toEqual(['50 verifications counted']);
    });
  });

  test('a price that rises while 20 redeem: everybody pays what they saw, or nothing', async () => {
    const people = await givenRich(app, 21, 100);
    const rewardId = await givenReward(app, shop, 20, 1);
    const answers = await crowd.atOnce<unknown>(21, (i) =>
      i === 10
        ? crowd.as(i, shop.keeper).call('updateReward', { params: { rewardId }, body: { price: 30 } })
        : crowd.as(i, people[i]).call('redeemReward', { params: { rewardId }, body: { price: 10 } }),
    );
    const { done, ...refused } = count(answers);
    expect(Object.keys(refused).every((code) => code === 'PRICE_CHANGED')).toBe(true);
    const paid = await Promise.all(
      people.map(async ({ volunteerId }) => (await app.get(VolunteerStandings).balanceOf(volunteerId!)).points),
    );
    expect(count(paid.map(String))).toEqual({ ...(done! > 1 && { 90: done! - 1 }), 100: 22 - done! });
    expect(await app.get(Db).em.countBy(Voucher, { rewardId, price: 10 })).toBe(done! - 1);
    expect(await ledgerFaults()).toEqual([]);
  });

  describe('the last item', () => {
    test('goes once to 20 phones of one person', async () => {
      const [me] = await givenRich(app, 1, 100);
      const rewardId = await givenReward(app, shop, 1, 1);
      const answers = await crowd.atOnce(20, (i) => crowd.as(i, me).call('redeemReward', { params: { rewardId }, body: { price: 10 } }));
      const { done, ...refused } = count(answers);
      expect(done).toBe(1);
      expect(Object.keys(refused).every((code) => ['PERSON_LIMIT_REACHED', 'OUT_OF_STOCK'].includes(code))).toBe(true);
      expect((await standingOf(app, rewardId, [me!], 100)).faults).toEqual([]);
      expect(await ledgerFaults()).toEqual([]);
    });

    test('goes to one of 20 people', async () => {
      const people = await givenRich(app, 20, 100);
      const rewardId = await givenReward(app, shop, 1, 1);
      const answers = await crowd.atOnce(20, (i) =>
        crowd.as(i, people[i]).call('redeemReward', { params: { rewardId }, body: { price: 10 } }),
      );
      expect(count(answers)).toEqual({ done: 1, OUT_OF_STOCK: 19 });
      expect((await standingOf(app, rewardId, people, 100)).faults).toEqual([]);
      expect(await ledgerFaults()).toEqual([]);
    });

    test('points for two buy two, however many phones ask', async () => {
      const [me] = await givenRich(app, 1, 25);
      const rewardId = await givenReward(app, shop, 20, 20);
      const answers = await crowd.atOnce(20, (i) => crowd.as(i, me).call('redeemReward', { params: { rewardId }, body: { price: 10 } }));
      expect(count(answers)).toEqual({ done: 2, NOT_ENOUGH_POINTS: 18 });
      expect((await standingOf(app, rewardId, [me!], 25)).faults).toEqual([]);
      expect(await ledgerFaults()).toEqual([]);
    });

    // Last, because it leaves the ledger broken.
    test('twin: when all look first and take afterwards, it is sold 20 times and the points do not add up', async () => {
      const [me] = await givenRich(app, 1, 100);
      const rewardId = await givenReward(app, shop, 1, 1);
      const looks = await crowd.atOnce(20, async () => {
        const { issued, stock } = await app.get(Db).em.findOneByOrFail(Reward, { id: rewardId });
        const { points } = await app.get(VolunteerStandings).balanceOf(me!.volunteerId!);
        return { free: issued < stock, points, held: 0 };
      });
      for (const look of looks) if (typeof look !== 'string' && look.free) await redeemUnconditionally(app, me!, rewardId, look);
      expect((await standingOf(app, rewardId, [me!], 100)).faults).toEqual([
        '20 issued of 1',
        '20 for one person',
        '20 vouchers, 1 held',
        '90 points after 20 vouchers',
      ]);
      expect(new Set((await ledgerFaults()).map(({ kind }) => kind))).toEqual(new Set(['balanceDiffers', 'recordDiffers']));
    });
  });

  describe('a refresh token', () => {
    const session = async () => app.get(Sessions).open(await app.get(PersonAccounts).forOpenid(randomUUID()));

    test('used 20 times at once gives new tokens once, and then nobody has a session', async () => {
      const { refreshToken } = await session();
      const answers = await crowd.atOnce(20, (i) => crowd.as(i).call('refreshSession', { body: { refreshToken } }));
      const { done, ...refused } = count(answers);
      expect(done).toBe(1);
      expect(refused['REFRESH_TOKEN_REUSED']).toBeGreaterThan(0);
      expect(Object.keys(refused).every((code) => code.startsWith('REFRESH_TOKEN_'))).toBe(true);
      const winner = answers.find((answer) => typeof answer !== 'string')!;
      const again = await crowd.atOnce(1, () => crowd.as(0).call('refreshSession', { body: { refreshToken: winner.refreshToken } }));
      expect(again).toEqual(['REFRESH_TOKEN_INVALID']);
    });

    test('twin: when all compare first and change it afterwards, everybody gets in', async () => {
      const { refreshToken } = await session();
      const [family = ''] = refreshToken.split('.');
      const { refreshHash } = await app.get(Db).em.findOneByOrFail(Session, { family });
      const looks = await crowd.atOnce(20, () => app.get(Db).em.existsBy(Session, { family, refreshHash }));
      const rotate = () =>
        app.get(Tx).run((em) => affected(em, 'UPDATE session SET refreshHash = ? WHERE family = ?', [randomUUID(), family]));
      const rotated = await Promise.all(looks.filter((good) => good === true).map(rotate));
      expect(rotated).toEqual(Array.from({ length: 20 }, () => 1));
    });
  });

  describe('an idempotency key', () => {
    const redeem = async (keyOf: (i: number) => string) => {
      const [me] = await givenRich(app, 1, 1000);
      const rewardId = await givenReward(app, shop, 50, 50);
      const call = (i: number) =>
        crowd.as(i, me).call('redeemReward', { params: { rewardId }, body: { price: 10 } }, { idempotencyKey: keyOf(i) });
      const answers = await crowd.atOnce(20, call);
      expect(count(answers)).toEqual({ done: 20 });
      const { vouchers, faults } = await standingOf(app, rewardId, [me!], 1000);
      expect(faults).toEqual([]);
      return { answers, vouchers };
    };

    test('sent 20 times at once spends once, and tells all the same', async () => {
      const key = randomUUID();
      const { answers, vouchers } = await redeem(() => key);
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(vouchers).toHaveLength(1);
    });

    test('twin: with a key for each call it spends 20 times', async () => {
      expect((await redeem(() => randomUUID())).vouchers).toHaveLength(20);
    });
  });
});
