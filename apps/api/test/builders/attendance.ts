import type { MessageKind, OutputOf } from '@zhiyuanhong/contracts';
import type { Actor } from '../../src/kit/access/index.js';
import { AuditEntry } from '../../src/kit/audit/index.js';
import { Db } from '../../src/kit/db/index.js';
import { Message } from '../../src/modules/messages/message.entity.js';
import { TEST_NOW, type TestApp } from '../support/index.js';
import { given } from './given.js';
import { givenVolunteers } from './people.js';
import { givenPublished, hours, slot } from './projects.js';
import type { Team } from './staff.js';

export type Attendance = OutputOf<'checkIn'>;
export type VenueCode = OutputOf<'getVenueCode'>;

/** The code on the organiser's screen. */
export const showCode = (app: TestApp, organiser: Actor, slotId: number): Promise<VenueCode> =>
  app.as(organiser).call('getVenueCode', { params: { slotId } });

/** Scans the code on the organiser's screen; without an actor, before any login. */
export async function scan(app: TestApp, organiser: Actor, slotId: number, actor?: Actor): Promise<OutputOf<'claimVenueCode'>> {
  const { qrText } = await showCode(app, organiser, slotId);
  return app.as(actor).call('claimVenueCode', { body: { code: qrText } });
}

/** The latest of the volunteer's records that is meant. */
const recordOf = async (app: TestApp, volunteer: Actor, isMeant: (record: Attendance) => boolean): Promise<Attendance> =>
  (await app.as(volunteer).call('listMyAttendance')).items.find(isMeant)!;

/** The volunteer scans in. Returns the record. */
export async function checkIn(app: TestApp, organiser: Actor, slotId: number, volunteer: Actor): Promise<Attendance> {
  const id = await given(app, { organiser, volunteer }, { slotId }).record('present');
  return recordOf(app, volunteer, (one) => one.id === id);
}

/** The volunteer scans out. Returns the record. */
export async function checkOut(app: TestApp, organiser: Actor, slotId: number, volunteer: Actor): Promise<Attendance> {
  const { id } = await recordOf(app, volunteer, (one) => one.slotId === slotId);
  await given(app, { organiser, volunteer }, { slotId }).record.happen(id, 'checkOut');
  return recordOf(app, volunteer, (one) => one.id === id);
}

/** A day of a team: a slot from 11:00 to 13:00 in Shanghai, its volunteers, and what happens to their records. */
export function serviceDay(app: TestApp, team: Team, reviewer: Actor) {
  const at = (n: number): void => app.clock.set(hours(n));

  const expected = async (count: number) => {
    app.clock.set(TEST_NOW);
    const { slots, posts } = await givenPublished(app, team, reviewer, { slots: [slot(2)] });
    const slotId = slots[0]!.id;
    const people = await givenVolunteers(app, count);
    const signUps: number[] = [];
    for (const person of people) {
      const { id } = await app.as(person).call('signUp', { params: { slotId }, body: { postId: posts[0]!.id } });
      signUps.push(id);
    }
    return { slotId, people, signUps };
  };

  /** They serve from 11:00 to 12:30. */
  const served = async (count: number) => {
    const duty = await expected(count);
    at(2);
    for (const person of duty.people) await checkIn(app, team.organiser, duty.slotId, person);
    at(3.5);
    const records: Attendance[] = [];
    for (const person of duty.people) records.push(await checkOut(app, team.organiser, duty.slotId, person));
    return { ...duty, records };
  };

  return {
    at,
    expected,
    served,
    confirm: (slotId: number, attendanceIds?: number[]) =>
      app.as(team.organiser).call('confirmAttendance', { params: { slotId }, body: { attendanceIds } }),
    balance: async (actor: Actor) => (await app.as(actor).call('listMyLedger')).balance,
    latest: async (actor: Actor) => (await app.as(actor).call('listMyAttendance')).items[0]!,
    figures: () => app.as().call('getOrganisation', { params: { organisationId: team.id } }),
    told: async (actor: Actor, kind: MessageKind) => {
      await app.drain();
      return (await app.get(Db).em.findBy(Message, { accountId: actor.accountId, kind })).map(({ text }) => text);
    },
    audited: async (attendanceId: number) => {
      const where = { subject: 'attendance', subjectId: attendanceId };
      return (await app.get(Db).em.find(AuditEntry, { where, order: { id: 'ASC' } })).map(({ action }) => action);
    },
  };
}
