import { describe, expect, jest, test } from '@jest/globals';
import { contract } from '../contract.gen.js';
import { allWays, eventsTo, given, type Part, type Play } from '../given.gen.js';
import { wishStates } from '../states.gen.js';

const here = { regionCode: '150603001001' };

/** A play that writes down who calls what, and with which input. */
function recorded(more: Partial<Play<Part, string>> = {}) {
  const calls: unknown[][] = [];
  const as = (part: Part, event: string) => ({
    call: (operation: string, input: unknown) => {
      calls.push([part, event, operation, input]);
      return Promise.resolve({ id: 7 } as never);
    },
  });
  return { calls, given: given({ here, as: as as never, ...more }) };
}

describe('the maker of records', () => {
  test.each(allWays.map((kind) => [kind.table.name, kind] as const))('knows a way to every state of %s', (_, { table }) => {
    for (const state of table.states) expect(eventsTo(table, state).length).toBeGreaterThan(0);
  });

  test.each(allWays.map((kind) => [kind.table.name, kind] as const))('says what the endpoints of %s take', (_, { param, ways }) => {
    for (const way of Object.values(ways)) {
      if (!way) continue;
      const { params, body } = contract[way.operation] as { params?: { shape: object }; body?: { parse: (value: unknown) => unknown } };
      if (params) expect(Object.keys(params.shape)).toEqual([param]);
      expect(() => body?.parse(way.body(here))).not.toThrow();
    }
  });

  test('takes the shortest way, from birth or from another state', () => {
    expect(eventsTo(wishStates, 'fulfilled')).toEqual(['post', 'approve', 'claim', 'fulfil']);
    expect(eventsTo(wishStates, 'open', 'claimed')).toEqual(['release']);
    expect(eventsTo(wishStates, 'open', 'open')).toEqual([]);
    expect(() => eventsTo(wishStates, 'open', 'confirmed')).toThrow('no way from confirmed to open (wish)');
  });

  test('lets each part call its endpoints, with the words of the caller', async () => {
    const { calls, given: made } = recorded();
    expect(await made.wish('claimed', { approve: { minutes: 30 } })).toBe(7);
    expect(calls).toEqual([
      ['wisher', 'post', 'postWish', { body: expect.objectContaining({ contact: expect.objectContaining(here) }) }],
      ['reviewer', 'approve', 'reviewWish', { params: { wishId: 7 }, body: expect.objectContaining({ decision: 'approve', minutes: 30 }) }],
      ['volunteer', 'claim', 'claimWish', { params: { wishId: 7 } }],
    ]);
  });

  test('waits for the system where nobody calls', async () => {
    const wait = jest.fn((_: string) => Promise.resolve());
    await recorded({ wait }).given.wish.onward(7, 'open', 'expired');
    expect(wait).toHaveBeenCalledWith('expire');
    await expect(recorded().given.wish('expired')).rejects.toThrow('nobody waits until the system does expire (wish)');
  });
});
