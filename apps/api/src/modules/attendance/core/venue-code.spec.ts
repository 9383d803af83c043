import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgeShortCode, judgeVenueCode, readVenueCode, shortCode, startOfStep, stepAt, venueCode, type VenueCode } from './venue-code.js';

const key = createSecretKey(Buffer.alloc(32, 1));
const otherKey = createSecretKey(Buffer.alloc(32, 2));
const venues = fc.record({
  kind: fc.constantFrom('activity' as const, 'order' as const),
  venueId: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
});
const steps = fc.integer({ min: 100, max: 2 ** 31 });

describe('venue codes', () => {
  it('are read back from the link, from the code alone, and are short', () => {
    fc.assert(
      fc.property(venues, steps, (venue, step) => {
        const code = venueCode(key, venue, step);
        expect(code.length).toBeLessThan(40);
        const read = readVenueCode(code);
        expect(read).toMatchObject({ ...venue, step });
        expect(readVenueCode(`http://10.0.0.7:3000/#/packages/attendance/scan/index?c=${code}`)).toEqual(read);
        expect(readVenueCode(` ${code}\n`)).toEqual(read);
      }),
    );
  });

  it('are good in their step and the grace after it, then stale', () => {
    fc.assert(
      fc.property(venues, steps, fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1000 }), (venue, step, grace, age) => {
        const code = readVenueCode(venueCode(key, venue, step))!;
        expect(judgeVenueCode(key, code, step + age, grace)).toBe(age <= grace ? 'good' : 'stale');
      }),
    );
    const code = readVenueCode(venueCode(key, { kind: 'activity', venueId: 7 }, 500))!;
    expect(judgeVenueCode(key, code, 499, 1)).toBe('good');
    expect(judgeVenueCode(key, code, 498, 1)).toBe('stale');
  });

  it('do not survive a change of venue, kind, step, hash or key', () => {
    fc.assert(
      fc.property(venues, steps, fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 14 }), (venue, step, by, at) => {
        const code = readVenueCode(venueCode(key, venue, step))!;
        const turned = code.mac[at] === 'A' ? 'B' : 'A';
        const forged: VenueCode[] = [
          { ...code, venueId: code.venueId + by },
          { ...code, step: code.step + by },
          { ...code, kind: code.kind === 'activity' ? 'order' : 'activity' },
          { ...code, mac: code.mac.slice(0, at) + turned + code.mac.slice(at + 1) },
        ];
        for (const each of forged) expect(judgeVenueCode(key, each, each.step, 1)).toBe('wrong');
        expect(judgeVenueCode(otherKey, code, step, 1)).toBe('wrong');
      }),
    );
  });

  it('cannot be found in other texts', () => {
    for (const text of ['', 'hello', 'a.1.2', 'x.1.2.AAAAAAAAAAAAAAA', 'https://example.cn/?c=1', '123456', 'a.1.2.AAAAAAAAAAAAAAAA'])
      expect(readVenueCode(text)).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => void readVenueCode(text)));
  });
});

describe('6-digit codes', () => {
  it('are good in their step and the grace after it, then stale, then wrong', () => {
    const venue = { kind: 'activity' as const, venueId: 12 };
    const digits = shortCode(key, venue, 1000);
    expect(digits).toMatch(/^\d{6}$/);
    expect([999, 1000, 1001, 1002, 1020, 1021].map((step) => judgeShortCode(key, venue, digits, step, 1))).toEqual([
      'good',
      'good',
      'good',
      'stale',
      'stale',
      'wrong',
    ]);
    expect(judgeShortCode(key, { ...venue, venueId: 13 }, digits, 1000, 1)).toBe('wrong');
  });

  it('differ from step to step and from venue to venue', () => {
    const codes = new Set<string>();
    for (let venueId = 1; venueId <= 20; venueId++)
      for (let step = 1; step <= 50; step++) codes.add(shortCode(key, { kind: 'activity', venueId }, step));
    expect(codes.size).toBeGreaterThan(990);
  });
});

describe('steps', () => {
  it('cut time into equal pieces', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.integer({ min: 5, max: 300 }),
        (at, seconds) => {
          const step = stepAt(at, seconds);
          expect(startOfStep(step, seconds).getTime()).toBeLessThanOrEqual(at.getTime());
          expect(startOfStep(step + 1, seconds).getTime()).toBeGreaterThan(at.getTime());
        },
      ),
    );
  });
});
