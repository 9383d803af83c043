import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boxAround, distanceMetres, fromMicro, toMicro } from './distance.js';

const kangbashi = { lat: 39.6086, lng: 109.7813 };
const dongsheng = { lat: 39.8226, lng: 109.9633 };
const point = fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lng: fc.double({ min: -180, max: 180, noNaN: true }) });
const inChina = fc.record({ lat: fc.double({ min: 18, max: 53, noNaN: true }), lng: fc.double({ min: 73, max: 135, noNaN: true }) });

describe('distance', () => {
  it('agrees with known ones', () => {
    expect(distanceMetres(kangbashi, dongsheng)).toBeCloseTo(28_440, -3);
    expect(distanceMetres({ lat: 0, lng: 0 }, { lat: 0, lng: 1 })).toBeCloseTo(111_195, -1);
    expect(distanceMetres({ lat: 0, lng: 179.5 }, { lat: 0, lng: -179.5 })).toBeCloseTo(111_195, -1);
  });

  it('is none to oneself, the same both ways, and at most half the globe', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceMetres(a, a)).toBe(0);
        expect(distanceMetres(a, b)).toBeCloseTo(distanceMetres(b, a), 5);
        expect(distanceMetres(a, b)).toBeLessThanOrEqual(20_015_115);
      }),
    );
  });
});

describe('the box around a point', () => {
  const holds = (centre: { lat: number; lng: number }, metres: number, other: { lat: number; lng: number }) => {
    const box = boxAround(centre, metres);
    return other.lat >= box.minLat && other.lat <= box.maxLat && other.lng >= box.minLng && other.lng <= box.maxLng;
  };

  it('holds whatever is within the distance, anywhere on the globe', () => {
    fc.assert(
      fc.property(point, point, fc.integer({ min: 100, max: 5_000_000 }), (centre, other, metres) => {
        if (distanceMetres(centre, other) < metres - 1) expect(holds(centre, metres, other)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is not much larger than needed in China', () => {
    fc.assert(
      fc.property(inChina, inChina, fc.integer({ min: 100, max: 200_000 }), (centre, other, metres) => {
        if (holds(centre, metres, other)) expect(distanceMetres(centre, other)).toBeLessThan(metres * 1.6);
      }),
      { numRuns: 2000 },
    );
  });
});

it('keeps a place to about a decimetre', () => {
  fc.assert(
    fc.property(point, (p) => {
      const kept = { lat: fromMicro(toMicro(p.lat)), lng: fromMicro(toMicro(p.lng)) };
      expect(distanceMetres(p, kept)).toBeLessThan(0.1);
    }),
  );
});
