import type { OutputOf } from '@zhiyuanhong/contracts';
import type { Actor } from '../../src/kit/access/index.js';
import type { TestApp } from '../support/index.js';

export type Attendance = OutputOf<'checkIn'>;
export type VenueCode = OutputOf<'getVenueCode'>;

/** What the organiser's screen shows now. */
export const showCode = (app: TestApp, organiser: Actor, slotId: number): Promise<VenueCode> =>
  app.as(organiser).call('getVenueCode', { params: { slotId } });

/** Scans what the screen shows now; without an actor before any login. */
export async function scan(app: TestApp, organiser: Actor, slotId: number, actor?: Actor): Promise<OutputOf<'claimVenueCode'>> {
  const { qrText } = await showCode(app, organiser, slotId);
  return app.as(actor).call('claimVenueCode', { body: { code: qrText } });
}

export async function checkIn(app: TestApp, organiser: Actor, slotId: number, actor: Actor): Promise<Attendance> {
  const { claim } = await scan(app, organiser, slotId, actor);
  return app.as(actor).call('checkIn', { body: { claim } });
}

export async function checkOut(app: TestApp, organiser: Actor, slotId: number, actor: Actor): Promise<Attendance> {
  const { claim } = await scan(app, organiser, slotId, actor);
  return app.as(actor).call('checkOut', { body: { claim } });
}
