import type { OperationId, OutputOf } from '@zhiyuanhong/contracts';

/** An answer as the contract says, with one of everything. `now`: every moment in it, ISO 8601. */
export function sample<K extends OperationId>(operationId: K, now?: string): OutputOf<K>;
/** The operation that a method and a path below /api/v1 belong to. */
export function operationOf(method: string, path: string): OperationId;
