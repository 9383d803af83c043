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

/** Daily root 账本日根: keyed hash over the root before and every chain head that moved since. */
export function rootHash(
  key: KeyObject | Buffer,
  day: string,
  prevRoot: string,
  heads: Iterable<{ volunteerId: number; seq: number; hash: string }>,
): string {
  const hmac = createHmac('sha256', key).update(`${day}\n${prevRoot}\n`);
  for (const h of heads) hmac.update(`${h.volunteerId}:${h.seq}:${h.hash}\n`);
  return hmac.digest('hex');
}
