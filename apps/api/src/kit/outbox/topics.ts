/**
 * What is told by the outbox: topic → payload. Each module declares what it adds in its own `topics.ts`, the kit what follows from every
 * life-cycle, so that neither a misspelt topic nor a wrong payload compiles, where it is added and where it is taken. Stored messages
 * outlive a release: a topic keeps its name, and fields are only ever added to a payload.
 */
// An interface, because only interfaces are merged from many declarations.
export interface Topics {}

export type Topic = keyof Topics;
