import { Faker, zh_CN } from '@faker-js/faker';
import { given } from '@zhiyuanhong/contracts/given';
import { AppError } from '../../../kit/errors/index.js';
import { ageAt, type VolunteerBrief } from '../../volunteers/index.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, shanghaiDay } from '../../../kit/clock/index.js';
import type { MadeProject, Project } from './make-projects.js';
import { PARTICIPANTS } from '../../../demo/shown.js';
import type { DemoStaff } from '../../../demo/staff.js';
import { staffActor, volunteerActor, type World } from '../../../demo/world.js';

const MOST_AT_ONCE = 150;
const SHOWN_ORGANISATION = '康巴什区图书馆志愿服务队';
const REGULARS = 8;

type Slot = Project['slots'][number];
interface Session {
  readonly made: MadeProject;
  readonly slot: Slot;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const praise = [
  '组织有序，讲解清楚，很有收获。',
  '时间安排合理，下次还来。',
  '老人们很开心，值得。',
  '物资准备充分，带队老师很耐心。',
  '第一次参加，感觉很好。',
];

/** Runs every past slot in order: sign-ups, scans, automatic close, confirmation, ratings. */
export async function makeHistory(
  world: World,
  staff: DemoStaff,
  projects: readonly MadeProject[],
  people: readonly VolunteerBrief[],
): Promise<number> {
  const faker = new Faker({ locale: zh_CN });
  faker.seed(760);
  const now = world.clock.now();
  const sessions = projects
    .filter(({ project }) => project.state === 'published')
    .flatMap((made) =>
      made.project.slots.map((slot): Session => ({ made, slot, startsAt: new Date(slot.startsAt), endsAt: new Date(slot.endsAt) })),
    )
    .filter((s) => s.endsAt < now)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  // People as whom a visitor can log in come now and then, so that they have records.
  const shown = people.slice(0, 3);
  const queue = faker.helpers.shuffle(people.slice(3, PARTICIPANTS));
  let served = 0;
  /** People who have not come yet. */
  let fresh = [...queue];
  for (const [i, session] of sessions.entries()) {
    const come: VolunteerBrief[] = i % 8 === 0 ? [...shown] : [];
    const room = session.slot.places.reduce((sum, p) => sum + p.headcount, 0);
    // Everybody comes once before anybody comes a second time.
    const wanted = Math.min(Math.ceil(room * 0.9), fresh.length > 0 ? MOST_AT_ONCE : REGULARS);
    come.push(...(fresh.length > 0 ? fresh.slice(0, wanted) : faker.helpers.arrayElements(queue, wanted)));
    const last = sessions.slice(i + 1).every((s) => s.made !== session.made);
    const loose = last && session.made.demo.by === SHOWN_ORGANISATION;
    const came = await liveThrough(world, staff, session, come, faker, loose ? 'loose' : i % 9 === 8 ? 'unconfirmed' : 'confirmed');
    served += came.length;
    const once = new Set(came.map((person) => person.id));
    const turnedAway = fresh.slice(0, wanted).filter((person) => !once.has(person.id));
    fresh = [...fresh.slice(wanted).filter((person) => !once.has(person.id)), ...turnedAway];
    if (i % 10 === 9) world.say(`  ${i + 1}/${sessions.length} 场活动，${served} 人次`);
  }
  return served;
}

async function liveThrough(
  world: World,
  staff: DemoStaff,
  { made, slot, startsAt, endsAt }: Session,
  people: readonly VolunteerBrief[],
  faker: Faker,
  left: 'confirmed' | 'unconfirmed' | 'loose',
): Promise<VolunteerBrief[]> {
  const { endpoints, clock } = world;
  const by = staff.organisations.get(made.demo.by)!;
  const organiser = staffActor(by.organiser, { role: 'organiser', scope: { kind: 'organisation', id: by.id } });
  const params = { slotId: slot.id };
  const came: VolunteerBrief[] = [];
  const absent: number[] = [];
  for (const person of people) {
    const postId = fittingPost(made, person, startsAt);
    if (postId === null) continue;
    const signedUp = await clock.at(new Date(startsAt.getTime() - 2 * DAY_MS), () =>
      attempt(endpoints.call('signUp', volunteerActor(person.accountId, person.id), { params, body: { postId } })),
    );
    if (signedUp?.state !== 'confirmed') continue;
    if (faker.number.float() < 0.04 || (left === 'loose' && came.length === 3 && absent.length === 0)) absent.push(signedUp.id);
    else came.push(person);
  }
  await scan(world, organiser, slot.id, came, new Date(startsAt.getTime() - 6 * MINUTE_MS), 'checkIn');
  const stayed = came.filter(() => faker.number.float() > 0.08);
  await scan(world, organiser, slot.id, stayed, endsAt, 'checkOut');
  await clock.at(new Date(endsAt.getTime() + 3 * HOUR_MS), () => world.jobs.runDue());
  if (left === 'loose') await leaveLooseEnds(world, organiser, slot, came, absent, endsAt);
  if (left !== 'confirmed' || came.length === 0) return came;
  await clock.at(new Date(Math.min(endsAt.getTime() + DAY_MS, clock.now().getTime())), async () => {
    await endpoints.call('confirmAttendance', organiser, { params, body: {} });
    for (const person of came.filter(() => faker.number.float() < 0.3)) await rate(world, person, faker);
    await world.outbox.drain();
  });
  return came;
}

/** Leaves the shown organisation something to do: a manual entry for a second person, a dispute, records to confirm. */
async function leaveLooseEnds(
  world: World,
  organiser: ReturnType<typeof staffActor>,
  slot: Slot,
  came: readonly VolunteerBrief[],
  absent: readonly number[],
  endsAt: Date,
): Promise<void> {
  const at = new Date(endsAt.getTime() + 4 * HOUR_MS);
  const { id: slotId } = slot;
  const told = { startsAt: slot.startsAt, endsAt: slot.endsAt };
  const [signUpId] = absent;
  if (signUpId !== undefined) {
    const { record } = given({ here: { ...told, slotId, signUpId }, as: () => world.as(organiser, at) });
    await record('awaitingApproval', { recordManual: { reason: '手机没电，现场由带队老师签名登记。' } });
  }
  const [person] = came;
  if (!person) return;
  const volunteer = world.as(volunteerActor(person.accountId, person.id), at);
  const { items } = await volunteer.call('listMyAttendance', { query: { pageSize: 5 } });
  const served = items.find((record) => record.slotId === slotId && record.actions.includes('dispute'));
  if (!served) return;
  const { dispute } = given({ here: { ...told, attendanceId: served.id }, as: () => volunteer });
  await dispute('open', { open: { reason: '当天我提前半小时到场布置，希望一并计入。' } });
}

/** Each person scans the code that is shown at that moment. */
async function scan(
  world: World,
  organiser: ReturnType<typeof staffActor>,
  slotId: number,
  people: readonly VolunteerBrief[],
  at: Date,
  action: 'checkIn' | 'checkOut',
): Promise<void> {
  await world.clock.at(at, async () => {
    const { qrText } = await world.endpoints.call('getVenueCode', organiser, { params: { slotId } });
    for (const person of people) {
      const actor = volunteerActor(person.accountId, person.id);
      const { claim } = await world.endpoints.call('claimVenueCode', actor, { body: { code: qrText } });
      await world.endpoints.call(action, actor, { body: { claim } });
    }
  });
}

async function rate(world: World, person: VolunteerBrief, faker: Faker): Promise<void> {
  const actor = volunteerActor(person.accountId, person.id);
  const { items } = await world.endpoints.call('listMyAttendance', actor, { query: { pageSize: 1 } });
  const record = items[0];
  if (!record?.actions.includes('rate')) return;
  await world.endpoints.call('rateActivity', actor, {
    params: { attendanceId: record.id },
    body: { stars: faker.helpers.arrayElement([3, 4, 4, 5, 5, 5, 5]), words: faker.helpers.arrayElement(praise) },
  });
}

/** Signs people up for upcoming slots: some become full, and one has a waiting list. */
export async function makeSignUps(world: World, projects: readonly MadeProject[], people: readonly VolunteerBrief[]): Promise<number> {
  const faker = new Faker({ locale: zh_CN });
  faker.seed(51);
  const now = world.clock.now();
  let signedUp = 0;
  for (const [i, made] of projects.entries()) {
    if (made.project.state !== 'published') continue;
    for (const slot of made.project.slots.filter((s) => new Date(s.startsAt) > now)) {
      const room = slot.places.reduce((sum, p) => sum + p.headcount, 0);
      const wanted = Math.min(30, Math.round(room * (i === 5 ? 1.3 : faker.number.float({ min: 0.1, max: 0.8 }))));
      for (const person of faker.helpers.arrayElements(people.slice(3), wanted)) {
        const postId = fittingPost(made, person, new Date(slot.startsAt));
        if (postId === null) continue;
        const done = await attempt(
          world.endpoints.call('signUp', volunteerActor(person.accountId, person.id), { params: { slotId: slot.id }, body: { postId } }),
        );
        if (done) signedUp++;
      }
    }
  }
  return signedUp;
}

/** A post whose conditions the person meets, judged by what the demo knows; null for none. */
function fittingPost(made: MadeProject, person: VolunteerBrief, at: Date): number | null {
  const age = ageAt(person.birthDate, shanghaiDay(at));
  const fits = made.project.posts.find(
    ({ conditions: c }) =>
      (c.minAge === null || age >= c.minAge) && (c.maxAge === null || age <= c.maxAge) && c.skills.every((s) => person.skills.includes(s)),
  );
  return fits?.id ?? null;
}

/** The result, or null when the rules refuse the call (a clash, a full waiting list). */
async function attempt<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
