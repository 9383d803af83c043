import { HOUR_MS } from '../../../kit/clock/index.js';
import { fromSqlTime, select } from '../../../kit/db/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { AccountStore } from '../../identity/index.js';
import { VolunteerReader } from '../../volunteers/index.js';
import { demoProjects } from './projects.js';
import { makeProject, spanOn, spanSoon, type Span } from './make-projects.js';
import { staffOf } from '../../../demo/staff.js';
import { volunteerActor, type World } from '../../../demo/world.js';

/** Number of activities that a visitor always finds ahead. */
const AHEAD = 12;

/**
 * Makes sure at every start that a slot begins now, another later today, and enough in the coming days, by adding new projects. Ended ones
 * stay as they are.
 */
export async function keepProjectsAhead(world: World): Promise<void> {
  const staff = await staffOf(world);
  const now = world.clock.now();
  const soon = demoProjects[0]!;
  const today = demoProjects[1]!;
  if (!(await hasSlotWithin(world, soon.title, -0.2, 1.5))) await makeProject(world, staff, soon, [spanSoon(now, soon)], 'published');
  if (!(await hasSlotWithin(world, today.title, 0.5, 20))) await makeProject(world, staff, today, [spanSoon(now, today, 150)], 'published');
  const open = await upcomingProjects(world);
  for (let i = 2, missing = AHEAD - open; missing > 0 && i < demoProjects.length; i++, missing--) {
    const demo = demoProjects[i]!;
    const spans: Span[] = [1 + (i % 6), 8 + (i % 6)].map((offset) => spanOn(now, offset, demo));
    await makeProject(world, staff, demo, spans, 'published');
  }
  await signUpShownVolunteer(world, soon.title);
}

/** Signs the shown volunteer up for the slot that begins now. */
async function signUpShownVolunteer(world: World, title: string): Promise<void> {
  const account = await world.get(AccountStore).byDemoKey('volunteer');
  const volunteer = account && (await world.get(VolunteerReader).byAccount(account.id));
  const [slot] = await slotsOf(world, title, -0.2, 1.5);
  if (!volunteer || !slot) return;
  const activity = await world.endpoints.call('getActivity', volunteerActor(volunteer.accountId, volunteer.id), {
    params: { activityId: slot.projectId },
    query: {},
  });
  const mine = activity.slots.find((s) => s.id === slot.id);
  const post = activity.posts[0];
  if (!post || !mine?.actions.includes('signUp')) return;
  await world.endpoints
    .call('signUp', volunteerActor(volunteer.accountId, volunteer.id), { params: { slotId: slot.id }, body: { postId: post.id } })
    .catch((error: unknown) => {
      // The volunteer serves an order at that time.
      if (!(error instanceof AppError && error.code === 'TIME_CLASH')) throw error;
    });
}

async function slotsOf(
  world: World,
  title: string,
  fromHours: number,
  toHours: number,
): Promise<{ id: number; projectId: number; startsAt: Date }[]> {
  const now = world.clock.now().getTime();
  const rows = await select<{ id: number; projectId: number; startsAt: Date | string }>(
    world.db.em,
    "SELECT s.id, s.projectId, s.startsAt FROM slot s JOIN project p ON p.id = s.projectId WHERE p.state = 'published' AND p.title = ? AND s.startsAt BETWEEN ? AND ? ORDER BY s.startsAt",
    [title, new Date(now + fromHours * HOUR_MS), new Date(now + toHours * HOUR_MS)],
  );
  return rows.map((r) => ({ ...r, startsAt: fromSqlTime(r.startsAt) }));
}

const hasSlotWithin = async (world: World, title: string, fromHours: number, toHours: number): Promise<boolean> =>
  (await slotsOf(world, title, fromHours, toHours)).length > 0;

async function upcomingProjects(world: World): Promise<number> {
  const { total } = await world.endpoints.call('listActivities', null, { query: {} });
  return total;
}
