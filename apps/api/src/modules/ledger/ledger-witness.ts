import { SetMetadata } from '@nestjs/common';
import type { LedgerFault } from './ledger-fault.js';

/** A movement as it stands in a volunteer's chain. */
export interface SeenMovement {
  readonly seq: number;
  readonly unit: string;
  readonly amount: number;
  readonly kind: string;
  readonly sourceType: string;
  readonly sourceId: number | null;
  readonly serviceDate: string;
}
/** Chains of some volunteers, by volunteer; a volunteer without movements has an empty one. */
export type SeenChains = ReadonlyMap<number, readonly SeenMovement[]>;

export const LEDGER_WITNESS = 'zhiyuanhong:ledger-witness';

/**
 * Marks a provider method `(chains) => Promise<LedgerFault[]>` that compares what its module knows with the ledger: records that were paid,
 * and sums that follow from movements. Names each difference; changes nothing.
 */
export const LedgerWitness = (): (<F extends (chains: SeenChains) => Promise<LedgerFault[]>>(
  target: object,
  name: string | symbol,
  method: TypedPropertyDescriptor<F>,
) => void) => SetMetadata(LEDGER_WITNESS, true);

/** Sum of the movements of a unit and of these kinds, all when absent, that come from a record. */
export const movedBy = (
  chain: readonly SeenMovement[],
  { unit, sourceType, sourceId, kinds }: { unit: string; sourceType: string; sourceId: number; kinds?: readonly string[] },
): number =>
  chain
    .filter((m) => m.unit === unit && m.sourceType === sourceType && m.sourceId === sourceId && (!kinds || kinds.includes(m.kind)))
    .reduce((sum, { amount }) => sum + amount, 0);
