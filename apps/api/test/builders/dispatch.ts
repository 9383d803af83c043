import type { MessageKind, Order as OrderAnswer, OutputOf } from '@zhiyuanhong/contracts';
import type { Actor } from '../../src/kit/access/index.js';
import { Db, insert, Tx } from '../../src/kit/db/index.js';
import { Attendance } from '../../src/modules/attendance/attendance.entity.js';
import { DispatchOffer } from '../../src/modules/dispatch/offer.entity.js';
import { Message } from '../../src/modules/messages/message.entity.js';
import { TeamMembership, Teams } from '../../src/modules/teams/index.js';
import { Volunteer } from '../../src/modules/volunteers/volunteer.entity.js';
import { TEST_NOW, type TestApp } from '../support/index.js';
import { given } from './given.js';
import { givenCoordinator, givenItem, orderInput } from './orders.js';
import { givenResident, givenVolunteers, type Person } from './people.js';

export type MyOffer = OutputOf<'answerOffer'>;

/** Volunteers with these skills, languages and free times. */
export async function givenHelpers(
  app: TestApp,
  count: number,
  { languages = [], availability = [], ...person }: Person & Partial<Pick<Volunteer, 'languages' | 'availability'>>,
): Promise<Actor[]> {
  const actors = await givenVolunteers(app, count, person);
  await app.get(Tx).run(async (em) => {
    for (const { volunteerId } of actors) await em.update(Volunteer, { id: volunteerId! }, { languages, availability });
  });
  return actors;
}
export const givenHelper = async (app: TestApp, person: Parameters<typeof givenHelpers>[2]): Promise<Actor> =>
  (await givenHelpers(app, 1, person))[0]!;

/** An order for an item that needs only this skill, accepted by a coordinator of the district. */
export async function givenAccepted(
  app: TestApp,
  { skill, order = {}, ...item }: { skill: string; order?: Parameters<typeof orderInput>[1] } & Parameters<typeof givenItem>[1],
): Promise<{ orderId: number; resident: Actor; coordinator: Actor }> {
  const itemId = await givenItem(app, { ...item, skills: [skill] });
  const [resident, coordinator] = [await givenResident(app), await givenCoordinator(app)];
  const orderId = await given(app, { resident, coordinator }, { itemId }).order('accepted', { place: orderInput(itemId, order) });
  return { orderId, resident, coordinator };
}

/** A member of the colour's team. */
export async function givenMember(app: TestApp, colour: 'white' | 'yellow', { volunteerId }: Actor): Promise<void> {
  const team = await app.get(Teams).ofColour(colour);
  const at = new Date(TEST_NOW);
  await app
    .get(Tx)
    .run((em) =>
      insert(em, TeamMembership, { teamId: team!.id, volunteerId: volunteerId!, state: 'member', words: '', appliedAt: at, decidedAt: at }),
    );
}

export const idsOf = (actors: readonly Actor[]): number[] => actors.map(({ volunteerId }) => volunteerId!);

export const dispatch = (
  app: TestApp,
  coordinator: Actor,
  orderId: number,
  to: readonly Actor[],
  answerMinutes?: number,
): Promise<OrderAnswer> =>
  app.as(coordinator).call('dispatchOrder', {
    params: { orderId },
    body: { volunteerIds: idsOf(to), ...(answerMinutes !== undefined && { answerMinutes }) },
  });

/** The volunteer's latest offer of the order. */
export async function offerTo(app: TestApp, { volunteerId }: Actor, orderId: number): Promise<DispatchOffer> {
  return app.get(Db).em.findOneOrFail(DispatchOffer, { where: { volunteerId: volunteerId!, orderId }, order: { id: 'DESC' } });
}

export async function answer(app: TestApp, volunteer: Actor, orderId: number, how: 'accept' | 'decline', reason = ''): Promise<MyOffer> {
  const { id: offerId } = await offerTo(app, volunteer, orderId);
  const body = how === 'accept' ? ({ answer: how } as const) : ({ answer: how, reason } as const);
  return app.as(volunteer).call('answerOffer', { params: { offerId }, body });
}

/** State of each volunteer's offer of the order, in the order in which they were made. */
export const offersOf = async (app: TestApp, orderId: number): Promise<[number, string][]> =>
  (await app.get(Db).em.find(DispatchOffer, { where: { orderId }, order: { id: 'ASC' } })).map(({ volunteerId, state }) => [
    volunteerId,
    state,
  ]);

/** Messages of this kind to somebody, after all that is due has been delivered. */
export async function toldAbout(app: TestApp, { accountId }: Actor, kind: MessageKind): Promise<Message[]> {
  await app.drain();
  return app.get(Db).em.find(Message, { where: { accountId, kind }, order: { id: 'ASC' } });
}

/** Inserts a confirmed service record of so many minutes, so many days ago. */
export async function givenServed(app: TestApp, { volunteerId }: Actor, minutes: number, daysAgo: number): Promise<void> {
  const at = new Date(new Date(TEST_NOW).getTime() - daysAgo * 86_400_000);
  await app.get(Tx).run((em) =>
    insert(em, Attendance, {
      kind: 'activity',
      dutyId: 1_000_000 + volunteerId!,
      revision: 1,
      volunteerId: volunteerId!,
      venueId: 1,
      subjectId: 1,
      title: '图书馆整理',
      category: 'culture',
      postName: '',
      placeName: '图书馆',
      organisationId: 1,
      organisationName: '图书馆志愿服务队',
      regionCode: '150603001',
      contactName: '',
      plannedStartsAt: at,
      plannedEndsAt: at,
      countedUntil: at,
      serviceDate: at.toISOString().slice(0, 10),
      state: 'confirmed',
      checkInAt: at,
      checkInMethod: 'code',
      minutes,
      manual: false,
    }),
  );
}
