import { createHmac, type KeyObject } from 'node:crypto';

/** A movement 变动 as it is hashed into a volunteer's chain. */
export interface ChainedMovement {
  readonly account: string;
  /** Position in the chain, from 1. */
  readonly seq: number;
  readonly transferKey: string;
  readonly unit: string;
  /** Whole minutes or points, negative when taken away. */
  readonly amount: number;
  readonly kind: string;
  readonly text: string;
  readonly sourceType: string;
  readonly sourceId: number | null;
  readonly serviceDate: string;
  readonly at: Date;
  readonly prevHash: string;
}

/** The hash before the first movement of a chain. */
export const GENESIS = '0'.repeat(64);

/** Keyed hash over a movement and the hash before it. The key lives outside the database. */
export function chainHash(key: KeyObject | Buffer, m: ChainedMovement): string {
  const fields = [
    m.account,
    m.seq,
    m.transferKey,
    m.unit,
    m.amount,
    m.kind,
    m.text,
    m.sourceType,
    m.sourceId,
    m.serviceDate,
    m.at.toISOString(),
    m.prevHash,
  ];
  return createHmac('sha256', key).update(JSON.stringify(fields)).digest('hex');
}

/** A head of a chain with all that it carries. */
export interface Head {
  readonly volunteerId: number;
  readonly seq: number;
  readonly hash: string;
  readonly carry: number;
  readonly owedPoints: number;
}

/** Keyed hash over a head, so that without the key it can neither be set back nor given other rests or debts, nor be somebody else's. */
export const headSignature = (key: KeyObject | Buffer, { volunteerId, seq, hash, carry, owedPoints }: Head): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(['head', volunteerId, seq, hash, carry, owedPoints]))
    .digest('hex');

/** A head as a root covers it. */
export type CoveredHead = Pick<Head, 'volunteerId' | 'seq' | 'hash'> & { readonly signature: string };

/** Root 账本日根: keyed hash over the root before and every chain head that moved since. `part`: see `LedgerRoot`. */
export function rootHash(
  key: KeyObject | Buffer,
  { day, part }: { readonly day: string; readonly part: string },
  prevRoot: string,
  heads: Iterable<CoveredHead>,
): string {
  const hmac = createHmac('sha256', key).update(`${part ? `${day} ${part}` : day}\n${prevRoot}\n`);
  for (const h of heads) hmac.update(`${h.volunteerId}:${h.seq}:${h.hash}${h.signature ? `:${h.signature}` : ''}\n`);
  return hmac.digest('hex');
}
