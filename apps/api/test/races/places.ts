import { affected, Db, insert, Tx } from '../../src/kit/db/index.js';
import { Slot, SlotPlace } from '../../src/modules/activities/projects/project.entity.js';
import { SignUp } from '../../src/modules/activities/sign-ups/sign-up.entity.js';
import type { TestApp } from '../support/index.js';

/** Rows of one slot, and what is wrong with them. */
export async function standingOf(app: TestApp, slotId: number) {
  const { em } = app.get(Db);
  const signUps = await em.find(SignUp, { where: { slotId }, order: { id: 'ASC' } });
  const places = await em.findBy(SlotPlace, { slotId });
  const confirmed = signUps.filter(({ state }) => state === 'confirmed');
  const waiting = signUps.filter(({ state }) => state === 'waiting').sort((a, b) => a.queuePosition! - b.queuePosition!);
  const faults: string[] = [];
  for (const { postId, headcount, taken, waiting: counted } of places) {
    const here = confirmed.filter((signUp) => signUp.postId === postId).length;
    const queue = waiting.filter((signUp) => signUp.postId === postId);
    if (here > headcount) faults.push(`${here} people for ${headcount} places`);
    if (here !== taken) faults.push(`${here} confirmed, ${taken} counted`);
    if (queue.length !== counted) faults.push(`${queue.length} wait, ${counted} counted`);
    if (new Set(queue.map(({ queuePosition }) => queuePosition)).size !== queue.length) faults.push('two people at one position');
    if (queue.length > 0 && here < headcount) faults.push(`${queue.length} wait although ${headcount - here} places are free`);
  }
  return { confirmed, waiting, places, faults };
}

/** Volunteers with two confirmed sign-ups at the same time. */
export async function doubleBooked(app: TestApp, slotIds: readonly number[]): Promise<number[]> {
  const { em } = app.get(Db);
  const seen = new Map<number, number>();
  for (const slotId of slotIds)
    for (const { volunteerId } of await em.findBy(SignUp, { slotId, state: 'confirmed' }))
      seen.set(volunteerId, (seen.get(volunteerId) ?? 0) + 1);
  return [...seen].filter(([, times]) => times > 1).map(([volunteerId]) => volunteerId);
}

/** A wrong sign-up that raises the count without a condition. */
export async function takeUnconditionally(app: TestApp, volunteerId: number, slotId: number, postId: number): Promise<void> {
  await app.get(Tx).run(async (em) => {
    const { projectId, startsAt, endsAt } = await em.findOneByOrFail(Slot, { id: slotId });
    const row = { projectId, slotId, postId, volunteerId, startsAt, endsAt, signedUpAt: startsAt, queuePosition: null };
    await insert(em, SignUp, { ...row, state: 'confirmed', walkIn: false, calledOff: false });
    await affected(em, 'UPDATE slot_place SET taken = taken + 1 WHERE slotId = ? AND postId = ?', [slotId, postId]);
  });
}
