import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Role } from '@zhiyuanhong/contracts';
import type { Actor, Scope } from '../../src/kit/access/index.js';
import { KeyedHash, Sealer } from '../../src/kit/crypto/index.js';
import { insert, Tx } from '../../src/kit/db/index.js';
import { Account } from '../../src/modules/identity/accounts/account.entity.js';
import { StarAward } from '../../src/modules/stars/star-award.entity.js';
import { SamePersons } from '../../src/modules/volunteers/index.js';
import { Volunteer } from '../../src/modules/volunteers/volunteer.entity.js';
import { serviceDay } from '../builders/attendance.js';
import { givenVolunteer } from '../builders/people.js';
import { hours } from '../builders/projects.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenReviewer, givenStaff, givenTeam, type Team } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { startTestApp, TEST_NOW, type TestApp } from '../support/index.js';

const PHONE = '13904770001';
const region: Scope = { kind: 'region', code: '150603' };
const times = { checkInAt: hours(2), checkOutAt: hours(3), reason: '纸质签到表' };

describe.each(engines)('one person is one person across accounts on %s', (engine) => {
  let app: TestApp;
  let team: Team;
  let reviewer: Actor;
  let day: ReturnType<typeof serviceDay>;
  beforeAll(async () => {
    app = await startTestApp({ engine });
    team = await givenTeam(app, '图书馆志愿服务队');
    reviewer = await givenReviewer(app);
    day = serviceDay(app, team, reviewer);
  });
  beforeEach(() => app.clock.set(TEST_NOW));
  afterAll(() => app.close());

  const change = (accountId: number, patch: Partial<Account>) => app.get(Tx).run((em) => em.update(Account, { id: accountId }, patch));
  const hash = (phone: string): string => app.get(KeyedHash).of('account.phone', phone);
  const sealed = (phone: string): string => app.get(Sealer).seal(phone, 'account.phone');
  /** Staff with this role, whose account names the phone, as one filled in before there were hashes. */
  const staffWith = async (role: Role, scope: Scope, phone: string): Promise<Actor> => {
    const actor = await givenStaff(app, `${role}本人`, { role, scope });
    await change(actor.accountId, { phoneSealed: sealed(phone), contactHash: null });
    await app.get(SamePersons).fill();
    return actor;
  };
  const own = (phone: string) => ({
    'the phone that logs in': (me: Actor) => change(me.accountId, { phoneHash: hash(phone) }),
    'the phone given at joining': (me: Actor) => patchVolunteer(me, { contactPhoneSealed: app.get(Sealer).seal(phone, 'volunteer.phone') }),
    'the guardian on the record': (me: Actor) =>
      patchVolunteer(me, { guardianSealed: app.get(Sealer).seal(JSON.stringify({ name: '王芳', phone }), 'volunteer.guardian') }),
  });
  const patchVolunteer = (me: Actor, patch: Partial<Volunteer>) =>
    app.get(Tx).run((em) => em.update(Volunteer, { id: me.volunteerId! }, patch));

  test.each([
    ['the phone that logs in', '13904770011'],
    ['the phone given at joining', '13904770012'],
    ['the guardian on the record', '13904770013'],
  ] as const)('an organiser neither confirms, corrects nor extends the hours of a person with %s', async (how, phone) => {
    const { slotId, people, signUps, records } = await day.served(2);
    await own(phone)[how](people[0]!);
    const self = await staffWith('organiser', { kind: 'organisation', id: team.id }, phone);
    const attendanceId = records[0]!.id;
    const params = { slotId };
    await expectRefusal(app.as(self).call('confirmAttendance', { params, body: { attendanceIds: [attendanceId] } }), 'OWN_ENTRY');
    await expectRefusal(app.as(self).call('recordManualAttendance', { params, body: { signUpId: signUps[0]!, ...times } }), 'OWN_ENTRY');
    const until = hours(6);
    await expectRefusal(app.as(self).call('extendSlot', { params, body: { until, reason: '活动延长' } }), 'OWN_ENTRY');
    const dispute = await app.as(people[0]!).call('disputeAttendance', { params: { attendanceId }, body: { reason: '少记了时长' } });
    const disputeId = dispute.dispute!.id;
    const answer = { decision: 'accept', answer: '情况属实', checkInAt: times.checkInAt, checkOutAt: hours(4) } as const;
    await expectRefusal(app.as(self).call('answerDispute', { params: { disputeId }, body: answer }), 'FORBIDDEN');

    day.at(4);
    // Confirming all leaves the own record, which another organiser answers, and which a reviewer of the same phone does not approve.
    expect(await app.as(self).call('confirmAttendance', { params, body: {} })).toMatchObject({ confirmed: 1 });
    await app.as(team.organiser).call('answerDispute', { params: { disputeId }, body: answer });
    const reviews = await staffWith('reviewer', region, phone);
    await expectRefusal(app.as(reviews).call('approveManualAttendance', { params: { attendanceId } }), 'OWN_ENTRY');
    const queued = await app.as(reviews).call('listManualAttendance', { query: { queue: 'manualApproval' } });
    expect(queued.items.map(({ id }) => id)).not.toContain(attendanceId);
    await app.as(reviewer).call('approveManualAttendance', { params: { attendanceId } });
    await expectRefusal(app.as(self).call('confirmAttendance', { params, body: {} }), 'NOTHING_TO_CONFIRM');
    expect(await day.balance(people[0]!)).toMatchObject({ minutes: 0 });
    await day.confirm(slotId);
    expect(await day.balance(people[0]!)).toMatchObject({ minutes: 120 });
  });

  test('two staff accounts of one person are not two persons', async () => {
    const { slotId, signUps } = await day.expected(1);
    day.at(4);
    const enters = await staffWith('organiser', { kind: 'organisation', id: team.id }, PHONE);
    const approves = await staffWith('reviewer', region, PHONE);
    const entry = await app.as(enters).call('recordManualAttendance', { params: { slotId }, body: { signUpId: signUps[0]!, ...times } });
    const params = { attendanceId: entry.id };
    await expectRefusal(app.as(approves).call('approveManualAttendance', { params }), 'OWN_ENTRY');
    expect(await app.as(reviewer).call('approveManualAttendance', { params })).toMatchObject({ state: 'ended' });
  });

  test('a reviewer does not confer a star on an own volunteer account', async () => {
    const me = await givenVolunteer(app);
    const phone = '13904770021';
    await own(phone)['the phone that logs in'](me);
    const self = await staffWith('reviewer', region, phone);
    const awardId = await app
      .get(Tx)
      .run((em) =>
        insert(em, StarAward, { volunteerId: me.volunteerId!, star: 1, ladderVersion: 1, state: 'notice', reachedAt: new Date(TEST_NOW) }),
      );
    await expectRefusal(app.as(self).call('conferStar', { params: { awardId } }), 'OWN_ENTRY');
  });
});
