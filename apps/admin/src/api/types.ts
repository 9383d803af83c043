import type { InputOf, OperationId, OutputOf, Role as ContractRole } from '@zhiyuanhong/contracts';

export type Op = OperationId;
export type Input<O extends Op> = InputOf<O>;
export type Answer<O extends Op> = OutputOf<O>;
export type Role = ContractRole;

/** Endpoints that answer a page of a list. */
export type ListOp = { [O in Op]: Answer<O> extends { items: unknown[]; total: number } ? O : never }[Op];
export type RowOf<O extends ListOp> = Answer<O> extends { items: (infer Row)[] } ? Row : never;
