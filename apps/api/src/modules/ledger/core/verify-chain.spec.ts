import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chainHash, GENESIS } from './chain.js';
import { verifyChain, type KnownHead, type StoredMovement } from './verify-chain.js';

const key = Buffer.from('a key that is not in the database');
const thief = Buffer.from('a key that a thief made up');

function chain(length: number, k = key): StoredMovement[] {
  const rows: StoredMovement[] = [];
  for (let seq = 1; seq <= length; seq++) rows.push(row(seq, rows.at(-1)?.hash ?? GENESIS, k));
  return rows;
}
function row(seq: number, prevHash: string, k = key, amount = seq * 10): StoredMovement {
  const m = {
    account: 'v:7',
    seq,
    transferKey: `t${seq}:${amount}`,
    unit: 'minutes',
    amount,
    kind: 'service',
    text: '图书整理',
    sourceType: 'attendance',
    sourceId: seq,
    serviceDate: '2026-03-05',
    at: new Date(seq * 1000),
    prevHash,
  };
  return { ...m, id: 100 + seq, hash: chainHash(k, m) };
}
const headOf = (rows: StoredMovement[]): KnownHead => ({ seq: rows.at(-1)!.seq, hash: rows.at(-1)!.hash });
const kinds = (rows: StoredMovement[], heads: KnownHead[]) => verifyChain(key, 'v:7', rows, heads).map((f) => `${f.kind}@${f.seq}`);
const at = <T>(list: T[], i: number): T => list[i]!;

describe('verifyChain', () => {
  it('finds nothing in an honest chain', () => {
    const rows = chain(8);
    expect(verifyChain(key, 'v:7', rows, [headOf(rows), { seq: 3, hash: at(rows, 2).hash }])).toEqual([]);
  });

  it('names the changed movement', () => {
    const rows = chain(5);
    const heads = [headOf(rows)];
    rows[2] = { ...at(rows, 2), amount: 9999 };
    expect(kinds(rows, heads)).toEqual(['changed@3']);
  });

  it('names a movement inserted at the end or in the middle by somebody without the key', () => {
    const rows = chain(4);
    const heads = [headOf(rows)];
    expect(kinds([...rows, row(5, at(rows, 3).hash, thief)], heads)).toEqual(['inserted@5']);
    const shifted = rows.slice(2).map((m) => ({ ...m, seq: m.seq + 1 }));
    expect(kinds([...rows.slice(0, 2), row(3, at(rows, 1).hash, thief, 77), ...shifted], heads)).toEqual(['inserted@3']);
  });

  it('names swapped movements', () => {
    const rows = chain(5);
    const heads = [headOf(rows)];
    const swapped = [at(rows, 0), { ...at(rows, 2), seq: 2 }, { ...at(rows, 1), seq: 3 }, at(rows, 3), at(rows, 4)];
    expect(kinds(swapped, heads)).toEqual(['reordered@2', 'reordered@3']);
  });

  it('names a movement taken out, and a cut tail', () => {
    const rows = chain(5);
    const heads = [headOf(rows)];
    expect(kinds([...rows.slice(0, 2), ...rows.slice(3)], heads)).toEqual(['removed@3']);
    expect(kinds(rows.slice(0, 3), heads)).toEqual(['cutTail@5']);
  });

  it('names a chain recomputed with the stolen key, by the published head', () => {
    const rows = chain(5);
    const published = { seq: 4, hash: at(rows, 3).hash };
    const forged = rows.slice(0, 2);
    for (let seq = 3; seq <= 5; seq++) forged.push(row(seq, forged.at(-1)!.hash, key, 5000));
    expect(kinds(forged, [headOf(forged), published])).toEqual(['recomputed@4']);
  });

  it('sees any single changed field of any movement', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.nat(),
        fc.constantFrom('amount', 'unit', 'text', 'kind', 'serviceDate', 'sourceId', 'transferKey', 'prevHash'),
        (length, pick, field) => {
          const rows = chain(length);
          const heads = [headOf(rows)];
          const i = pick % length;
          const m = at(rows, i);
          rows[i] = { ...m, [field]: field === 'amount' || field === 'sourceId' ? 424242 : 'altered' };
          expect(verifyChain(key, 'v:7', rows, heads).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
