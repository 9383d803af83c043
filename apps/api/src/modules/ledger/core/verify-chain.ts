import type { KeyObject } from 'node:crypto';
import { chainHash, GENESIS, type ChainedMovement } from './chain.js';

export type FaultKind = 'owner' | 'changed' | 'inserted' | 'reordered' | 'removed' | 'cutTail' | 'recomputed';
export interface ChainFault {
  readonly kind: FaultKind;
  readonly account: string;
  readonly seq: number;
  /** Id of the row; null when the row is gone. */
  readonly entryId: number | null;
}
export type StoredMovement = ChainedMovement & { readonly id: number; readonly hash: string };

/** A head recorded elsewhere: in the account's head row, or in a published root. */
export interface KnownHead {
  readonly seq: number;
  readonly hash: string;
}

/**
 * Finds what was altered in one chain. `movements`: in order of seq; `heads`: what is recorded elsewhere. Without the key nobody can make a
 * valid hash; with it, recomputed hashes differ from heads that were published before.
 */
export function verifyChain(
  key: KeyObject | Buffer,
  account: string,
  movements: readonly StoredMovement[],
  heads: readonly KnownHead[],
): ChainFault[] {
  const strangers = movements.filter((m) => m.account !== account);
  if (strangers.length > 0) return strangers.map(({ id, seq }) => ({ kind: 'owner', account, seq, entryId: id }));
  const faults: ChainFault[] = [];
  const seqs = movements.map((m) => m.seq);
  /** Number of positions by which rows are shifted after an inserted one: their hashes belong to an earlier seq. */
  let shift = 0;
  let expectedSeq = 1;
  /** Null after rows out of order, where the previous hash is unknown. */
  let prevHash: string | null = GENESIS;
  for (const m of movements) {
    if (m.seq > expectedSeq)
      for (let s = expectedSeq; s < m.seq && s < expectedSeq + 20; s++) faults.push({ kind: 'removed', account, seq: s, entryId: null });
    const gap = m.seq !== expectedSeq;
    expectedSeq = m.seq + 1;
    if (chainHash(key, { ...m, seq: m.seq - shift }) === m.hash) {
      if (prevHash !== null && m.prevHash !== prevHash && !gap) faults.push({ kind: 'recomputed', account, seq: m.seq - 1, entryId: null });
      prevHash = m.hash;
      continue;
    }
    const trueSeq = seqs.find((s) => s !== m.seq && chainHash(key, { ...m, seq: s }) === m.hash);
    if (trueSeq !== undefined) {
      faults.push({ kind: 'reordered', account, seq: m.seq, entryId: m.id });
      prevHash = null;
      continue;
    }
    const later = movements.find((n) => n.seq > m.seq);
    const skipped = later ? later.prevHash === prevHash : Math.max(0, ...heads.map((h) => h.seq)) < m.seq - shift;
    if (skipped) {
      faults.push({ kind: 'inserted', account, seq: m.seq, entryId: m.id });
      shift += 1;
      continue;
    }
    faults.push({ kind: 'changed', account, seq: m.seq, entryId: m.id });
    prevHash = m.hash;
  }
  if (faults.length > 0) return faults;
  const bySeq = new Map(movements.map((m) => [m.seq, m]));
  for (const head of heads) {
    const at = bySeq.get(head.seq);
    if (head.seq === 0 && head.hash === GENESIS) continue;
    if (!at) faults.push({ kind: 'cutTail', account, seq: head.seq, entryId: null });
    else if (at.hash !== head.hash) faults.push({ kind: 'recomputed', account, seq: head.seq, entryId: at.id });
  }
  return faults;
}
