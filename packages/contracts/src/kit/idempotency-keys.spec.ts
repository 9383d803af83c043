import { describe, expect, it } from '@jest/globals';
import { IdempotencyKeys } from './idempotency-keys.js';

/** A device: its storage stays when the page is loaded anew. */
function device(first?: unknown) {
  let kept: unknown = first;
  let made = 0;
  let now = 1_000_000;
  const load = () =>
    new IdempotencyKeys(
      { read: () => (kept === undefined ? undefined : JSON.parse(JSON.stringify(kept))), write: (all) => (kept = all) },
      () => `key-${++made}`,
      () => now,
    );
  return { load, wait: (minutes: number) => (now += minutes * 60_000), kept: () => JSON.stringify(kept) };
}

describe('an idempotency key', () => {
  it('stays with its attempt after a reload, until an answer has arrived', () => {
    const { load } = device();
    const first = load().of('7 placeOrder {"contact":"王兰"}');
    expect(load().of('7 placeOrder {"contact":"王兰"}')).toBe(first);
    load().settled('7 placeOrder {"contact":"王兰"}');
    expect(load().of('7 placeOrder {"contact":"王兰"}')).not.toBe(first);
  });

  it('belongs to one person, one call and one input', () => {
    const keys = device().load();
    expect(new Set(['7 a {}', '8 a {}', '7 b {}', '7 a {"x":1}'].map((call) => keys.of(call))).size).toBe(4);
  });

  it('is forgotten after ten minutes, when the same is meant anew', () => {
    const { load, wait } = device();
    const first = load().of('a');
    wait(9);
    expect(load().of('a')).toBe(first);
    wait(2);
    expect(load().of('a')).not.toBe(first);
  });

  it('is kept without the input, and beside whatever else stands there', () => {
    const here = device();
    here.load().of('7 placeOrder {"contact":"王兰"}');
    expect(here.kept()).not.toContain('王兰');
    for (const strange of [null, 'x', 5, { a: null }, { a: 'b' }, []]) expect(device(strange).load().of('a')).toBe('key-1');
  });
});
