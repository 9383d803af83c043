import { shortCodeDigits } from '@zhiyuanhong/contracts/limits';
import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { DutyKind } from '../duty.js';

/**
 * Venue code 场地码, as the organiser's screen shows it, replaced at each step. It names venue and step and carries a keyed hash over both, so
 * that checking it needs no database.
 */
export interface VenueCode {
  readonly kind: DutyKind;
  readonly venueId: number;
  readonly step: number;
  readonly mac: string;
}
type Venue = Pick<VenueCode, 'kind' | 'venueId'>;
export type Judgement = 'good' | 'stale' | 'wrong';

/** 88 bits: impossible to guess, and still a small QR code. */
const MAC_BYTES = 11;
/** Steps by which another server's clock may be ahead. */
const AHEAD = 1;
/** Steps after which a 6-digit code is called wrong instead of expired. */
const REMEMBERED_STEPS = 20;
const letters: Record<DutyKind, string> = { activity: 'a', order: 'o' };
const SHAPE = /^([ao])\.([0-9a-z]{1,6})\.([0-9a-z]{1,8})\.([\w-]{15})$/;

/** Number of the step in which a moment lies. */
export const stepAt = (at: Date, seconds: number): number => Math.floor(at.getTime() / (seconds * 1000));
/** When a step begins. */
export const startOfStep = (step: number, seconds: number): Date => new Date(step * seconds * 1000);

const hash = (key: KeyObject, purpose: string, { kind, venueId }: Venue, step: number): Buffer =>
  createHmac('sha256', key).update(`${purpose}|${kind}|${venueId}|${step}`).digest();

const macOf = (key: KeyObject, venue: Venue, step: number): string =>
  hash(key, 'qr', venue, step).subarray(0, MAC_BYTES).toString('base64url');

/** The code of a step, at most 34 characters, e.g. `a.1z.1yb4c.…`. */
export const venueCode = (key: KeyObject, venue: Venue, step: number): string =>
  [letters[venue.kind], venue.venueId.toString(36), step.toString(36), macOf(key, venue, step)].join('.');

/** The 6-digit code 数字码 of a step, for people without a camera. */
export const shortCode = (key: KeyObject, venue: Venue, step: number): string =>
  String(hash(key, 'digits', venue, step).readUInt32BE(0) % 10 ** shortCodeDigits).padStart(shortCodeDigits, '0');

/** Six digits 数字码 that stay the same for one purpose, e.g. the start of an order by one volunteer, to be told at the door. */
export const fixedCode = (key: KeyObject, { kind, venueId }: Venue, purpose: string): string =>
  String(createHmac('sha256', key).update(`fixed|${kind}|${venueId}|${purpose}`).digest().readUInt32BE(0) % 10 ** shortCodeDigits).padStart(
    shortCodeDigits,
    '0',
  );

/** Reads the code from scanned text, which is a link or the code itself; null when there is none. */
export function readVenueCode(text: string): VenueCode | null {
  const trimmed = text.trim();
  const [, letter, venueId = '', step = '', mac = ''] = SHAPE.exec(/[?&]c=([^&#\s]+)/.exec(trimmed)?.[1] ?? trimmed) ?? [];
  if (!letter) return null;
  return { kind: letter === 'a' ? 'activity' : 'order', venueId: parseInt(venueId, 36), step: parseInt(step, 36), mac };
}

/** Whether a code is valid at this step (its own or up to `graceSteps` later), has expired, or was never valid. */
export function judgeVenueCode(key: KeyObject, code: VenueCode, step: number, graceSteps: number): Judgement {
  const expected = Buffer.from(macOf(key, code, code.step));
  const given = Buffer.from(code.mac);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return 'wrong';
  const age = step - code.step;
  return age >= -AHEAD && age <= graceSteps ? 'good' : 'stale';
}

/** `judgeVenueCode` for six typed digits. */
export function judgeShortCode(key: KeyObject, venue: Venue, digits: string, step: number, graceSteps: number): Judgement {
  for (let age = -AHEAD; age <= REMEMBERED_STEPS; age++)
    if (shortCode(key, venue, step - age) === digits) return age <= graceSteps ? 'good' : 'stale';
  return 'wrong';
}
