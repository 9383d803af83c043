import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ApiError } from '@zhiyuanhong/contracts/client';
import { In } from 'typeorm';
import type { Actor } from '../../src/kit/access/index.js';
import { AuditEntry } from '../../src/kit/audit/index.js';
import { Db, Tx } from '../../src/kit/db/index.js';
import { OutboxMessage } from '../../src/kit/outbox/index.js';
import { AttendanceStore } from '../../src/modules/attendance/attendance.store.js';
import { Attendance, Dispute } from '../../src/modules/attendance/attendance.entity.js';
import { DutySources } from '../../src/modules/attendance/index.js';
import { Ledger, VerifyLedger } from '../../src/modules/ledger/index.js';
import { VolunteerStandings } from '../../src/modules/volunteers/index.js';
import { checkIn, checkOut, scan, showCode } from '../builders/attendance.js';
import { given } from '../builders/given.js';
import { givenVolunteers } from '../builders/people.js';
import { givenPublished, hours, post, slot } from '../builders/projects.js';
import { givenReviewer, givenStaff, givenTeam, type Team } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { freshPlace, startTestApp, TEST_NOW, type TestApp, type TestPlace } from '../support/index.js';
import { dropUniqueKey } from './without-key.js';

/** On MariaDB two applications use one database, each with its own connections; on SQLite only one process may write. */
describe.each(engines)('races around attendance on %s', (engine) => {
  let place: TestPlace;
  let apps: TestApp[];
  let app: TestApp;
  let team: Team;
  let reviewer: Actor;
  beforeAll(async () => {
    place = await freshPlace(engine);
    apps = [await startTestApp({ place })];
    if (engine === 'mariadb') apps.push(await startTestApp({ place }));
    app = apps[0]!;
    team = await givenTeam(app, '图书馆志愿服务队');
    reviewer = await givenReviewer(app);
  });
  beforeEach(() => at(0));
  afterAll(async () => {
    for (const each of apps) await each.close();
    await place.remove();
  });

  const any = (i: number): TestApp => apps[i % apps.length]!;
  const at = (n: number): void => apps.forEach((each) => each.clock.set(n === 0 ? TEST_NOW : hours(n)));
  const times = <T>(n: number, one: (i: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: n }, (_, i) => one(i)));
  const outcome = <T>(call: Promise<T>): Promise<T | string> =>
    call.catch((error: unknown) => (error instanceof ApiError ? error.code : Promise.reject(error as Error)));
  const count = (outcomes: readonly unknown[]) => {
    const words = outcomes.map((each) => (typeof each === 'string' ? each : 'done'));
    return Object.fromEntries([...new Set(words)].sort().map((each) => [each, words.filter((o) => o === each).length]));
  };
  const recordsOf = (actor: Actor) => app.get(Db).em.findBy(Attendance, { volunteerId: actor.volunteerId! });
  const audited = (action: string, subjectId: number) => app.get(Db).em.countBy(AuditEntry, { action, subjectId });

  const expected = async (people: number) => {
    at(0);
    const { slots, posts } = await givenPublished(app, team, reviewer, { slots: [slot(2)], posts: [post('一', 100)] });
    const slotId = slots[0]!.id;
    const volunteers = await givenVolunteers(app, people);
    for (const actor of volunteers) await app.as(actor).call('signUp', { params: { slotId }, body: { postId: posts[0]!.id } });
    at(2);
    return { slotId, people: volunteers, me: volunteers[0]! };
  };
  const served = async (people: number) => {
    const duty = await expected(people);
    for (const actor of duty.people) await checkIn(app, team.organiser, duty.slotId, actor);
    at(3);
    for (const actor of duty.people) await checkOut(app, team.organiser, duty.slotId, actor);
    return duty;
  };

  describe('checking in', () => {
    test('the same scan sent 10 times at once is one record', async () => {
      const { slotId, me } = await expected(1);
      const { claim } = await scan(app, team.organiser, slotId, me);
      const answers = await times(10, (i) => any(i).as(me).call('checkIn', { body: { claim } }));
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(await recordsOf(me)).toHaveLength(1);
    });

    test('10 scans of one person at once are one record', async () => {
      const { slotId, me } = await expected(1);
      const claims = await times(10, () => scan(app, team.organiser, slotId, me));
      const answers = await times(10, (i) =>
        any(i)
          .as(me)
          .call('checkIn', { body: { claim: claims[i]!.claim } }),
      );
      expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
      expect(await recordsOf(me)).toHaveLength(1);
    });

    test('a walk-in who taps 10 times takes one place', async () => {
      const { slotId } = await expected(1);
      const [me] = await givenVolunteers(app, 1);
      const claims = await times(5, () => scan(app, team.organiser, slotId, me));
      const answers = await times(10, (i) =>
        outcome(
          any(i)
            .as(me)
            .call('checkIn', { body: { claim: claims[i % 5]!.claim } }),
        ),
      );
      expect(count(answers)).toEqual({ done: 10 });
      expect(await recordsOf(me!)).toHaveLength(1);
      expect((await showCode(app, team.organiser, slotId)).expected).toBe(2);
    });

    test('one scan shown to 10 people serves one of them', async () => {
      const { slotId, people } = await expected(10);
      const { claim } = await scan(app, team.organiser, slotId);
      const answers = await times(10, (i) => outcome(any(i).as(people[i]).call('checkIn', { body: { claim } })));
      expect(count(answers)).toEqual({ done: 1, CLAIM_USED: 9 });
      expect(await app.get(Db).em.countBy(Attendance, { venueId: slotId })).toBe(1);
    });

    test('twin: without the unique key, looking first makes a record for each look', async () => {
      const { slotId, me } = await expected(1);
      const restore = await dropUniqueKey(app, 'attendance', ['kind', 'dutyId', 'revision']);
      const store = app.get(AttendanceStore);
      const duty = (await app.get(DutySources).of('activity').dutyAt(slotId, me.volunteerId!))!;
      const looks = await times(10, () => store.latestOf('activity', duty.dutyId));
      const recorded = { state: 'present', revision: 1, checkInAt: new Date(hours(2)), checkInMethod: 'code', manual: false } as const;
      await times(
        10,
        async (i) =>
          looks[i] ??
          any(i)
            .get(Tx)
            .run(() => any(i).get(AttendanceStore).add(duty, recorded, { birth: 'checkIn', actor: null })),
      );
      expect(await recordsOf(me)).toHaveLength(10);
      await app.get(Tx).run((em) => em.delete(Attendance, { venueId: slotId }));
      await restore();
    });

    test('50 guesses of six digits at once look at five codes', async () => {
      const { slotId, me } = await expected(1);
      const { shortCode } = await showCode(app, team.organiser, slotId);
      const wrong = String((Number(shortCode) + 500_000) % 1_000_000).padStart(6, '0');
      const answers = await times(50, (i) =>
        outcome(
          any(i)
            .as(me)
            .call('checkIn', { body: { slotId, shortCode: wrong } }),
        ),
      );
      expect(count(answers)).toEqual({ VENUE_CODE_INVALID: 5, TOO_MANY_REQUESTS: 45 });
    });
  });

  describe('checking out', () => {
    test('20 scans of one person at once end the record once', async () => {
      const { slotId, me } = await expected(1);
      const { id } = await checkIn(app, team.organiser, slotId, me);
      at(3);
      const claims = await times(20, () => scan(app, team.organiser, slotId, me));
      const answers = await times(20, (i) =>
        outcome(
          any(i)
            .as(me)
            .call('checkOut', { body: { claim: claims[i]!.claim } }),
        ),
      );
      expect(count(answers)).toEqual({ done: 1, ALREADY_CHECKED_OUT: 19 });
      expect(await audited('attendance.checkOut', id)).toBe(1);
      expect(await recordsOf(me)).toMatchObject([{ state: 'ended', minutes: 60 }]);
    });

    test('the same scan sent 20 times at once is the same answer', async () => {
      const { slotId, me } = await expected(1);
      await checkIn(app, team.organiser, slotId, me);
      at(3);
      const { claim } = await scan(app, team.organiser, slotId, me);
      const answers = await times(20, (i) => any(i).as(me).call('checkOut', { body: { claim } }));
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    });

    test('against the automatic close', async () => {
      const { slotId, people } = await expected(12);
      for (const actor of people) await checkIn(app, team.organiser, slotId, actor);
      at(4.1);
      const claims = await times(12, (i) => scan(app, team.organiser, slotId, people[i]));
      const [answers] = await Promise.all([
        times(12, (i) =>
          outcome(
            any(i)
              .as(people[i])
              .call('checkOut', { body: { claim: claims[i]!.claim } }),
          ),
        ),
        times(2, (i) => any(i).drain()),
      ]);
      expect(count(answers)).toEqual({ done: 12 });
      for (const actor of people) {
        const [record, ...more] = await recordsOf(actor);
        expect([record, more]).toMatchObject([{ state: 'ended', checkOutMethod: 'code', minutes: 120 }, []]);
        const closed = await audited('attendance.autoClose', record!.id);
        const [out, replaced] = [
          await audited('attendance.checkOut', record!.id),
          await audited('attendance.replaceAutoClose', record!.id),
        ];
        expect([closed, replaced]).toEqual(out === 1 ? [0, 0] : [1, 1]);
      }
    });
  });

  describe('confirming', () => {
    const PEOPLE = 25;
    const minutesOf = async (people: readonly Actor[]) => {
      const standings = await Promise.all(people.map(({ volunteerId }) => app.get(VolunteerStandings).balanceOf(volunteerId!)));
      return standings.map(({ minutes, points }) => `${minutes} ${points}`);
    };

    test('twice at once, and by both organisers, pays each record once', async () => {
      const { slotId, people } = await served(PEOPLE);
      const second = await givenStaff(app, '第二位管理员', { role: 'organiser', scope: { kind: 'organisation', id: team.id } });
      const answers = await times(6, (i) =>
        outcome(
          any(i)
            .as(i % 3 === 0 ? second : team.organiser)
            .call('confirmAttendance', { params: { slotId }, body: {} }),
        ),
      );
      const confirmed = answers.map((answer) => (typeof answer === 'string' ? 0 : answer.confirmed));
      expect(confirmed.reduce((a, b) => a + b, 0)).toBe(PEOPLE);
      expect(answers.filter((answer) => typeof answer === 'string' && answer !== 'NOTHING_TO_CONFIRM')).toEqual([]);
      expect(new Set(await minutesOf(people))).toEqual(new Set(['60 1']));
      expect((await app.get(VerifyLedger).run()).faults).toEqual([]);
    });

    test('against objections: whoever objected in time is not confirmed over', async () => {
      const { slotId, people } = await served(10);
      const records = await Promise.all(people.map(async (actor) => (await recordsOf(actor))[0]!));
      const confirm = (i: number) => outcome(any(i).as(team.organiser).call('confirmAttendance', { params: { slotId }, body: {} }));
      const object = (i: number) =>
        any(i)
          .as(people[i])
          .call('disputeAttendance', { params: { attendanceId: records[i]!.id }, body: { reason: '时间不对' } });
      await Promise.all([times(10, object), times(2, confirm)]);
      const disputes = await app.get(Db).em.findBy(Dispute, { attendanceId: In(records.map(({ id }) => id)) });
      expect(disputes).toHaveLength(10);
      // Both transactions lock the record, so the ids of their messages show which was first.
      const messages = await app.get(Db).em.findBy(OutboxMessage, { topic: In(['attendance.confirm', 'dispute.open']) });
      const sentAs = (topic: string, id: number) => messages.find((m) => m.topic === topic && (m.payload as { id: number }).id === id)?.id;
      for (const { id, attendanceId } of disputes)
        expect(sentAs('attendance.confirm', attendanceId) ?? 0).toBeLessThan(sentAs('dispute.open', id)!);
      expect(await confirm(0)).toBe('NOTHING_TO_CONFIRM');
    });

    test('approving and rejecting one entry at once: one of them holds', async () => {
      const { slotId, me } = await expected(1);
      const [signUp] = (await app.as(me).call('listMySignUps', { query: { when: 'all' } })).items;
      at(5);
      const entered = { slotId, signUpId: signUp!.id };
      const attendanceId = await given(app, { organiser: team.organiser }, entered).record('awaitingApproval');
      const answers = await times(10, (i) =>
        outcome(
          i % 2 === 0
            ? any(i).as(reviewer).call('approveManualAttendance', { params: { attendanceId } })
            : any(i)
                .as(reviewer)
                .call('rejectManualAttendance', { params: { attendanceId }, body: { reason: '没有签名' } }),
        ),
      );
      expect(count(answers)).toEqual({ done: 1, ACTION_NOT_PERMITTED: 9 });
      expect((await audited('attendance.approve', attendanceId)) + (await audited('attendance.reject', attendanceId))).toBe(1);
    });

    // Last, because it leaves the ledger broken.
    test('twin: without state and key, whoever looked pays again', async () => {
      const { slotId, people } = await served(2);
      await dropUniqueKey(app, 'ledger_entry', ['transferKey', 'account']);
      const looks = await times(2, () => app.get(Db).em.findBy(Attendance, { venueId: slotId, state: 'ended' }));
      for (const [i, ended] of looks.entries())
        for (const { id, volunteerId, minutes, serviceDate } of ended) {
          const service = { volunteerId, minutes: minutes!, pointsPerHour: 1, serviceDate, text: '', subject: 'attendance', id };
          await any(i).get(Ledger).payService(service);
        }
      expect(await minutesOf(people)).toEqual(['120 2', '120 2']);
    });
  });
});
