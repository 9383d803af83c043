import type { InputOf, OperationId } from '@zhiyuanhong/contracts';
import type { Caller } from './callers.js';
import type { Records } from './records.js';
import type { World } from './world.js';

/** A call that succeeds for a caller who may make it, about a record of our side in a suitable state. */
export interface Probe<K extends OperationId = OperationId> {
  readonly operationId: K;
  readonly input: (world: World, ours: Records, caller: Caller) => Promise<InputOf<K>> | InputOf<K>;
  /** The answer is a list, whose rows show the mark of a side. */
  readonly list?: true;
  /** The input belongs to the caller, and nobody else can use it. */
  readonly personal?: true;
}

export const probe = <K extends OperationId>(
  operationId: K,
  input: Probe<K>['input'],
  more: Pick<Probe, 'list' | 'personal'> = {},
): Probe => ({ operationId, input, ...more }) as unknown as Probe;
/** A list with all rows on one page. */
export const list = (operationId: OperationId, query: object = {}): Probe =>
  probe(operationId, () => ({ query: { pageSize: 100, ...query } }) as never, { list: true });
export const plain = (operationId: OperationId): Probe => probe(operationId, () => ({}) as never);
