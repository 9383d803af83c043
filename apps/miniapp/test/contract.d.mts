import type { OperationId, OutputOf } from '@zhiyuanhong/contracts';

/** An answer of the contract's shape, with one element in every list. `now`: the value of every moment, ISO 8601. */
export function sample<K extends OperationId>(operationId: K, now?: string): OutputOf<K>;
/** The operation with this method and this path below /api/v1. */
export function operationOf(method: string, path: string): OperationId;
