/**
 * Outbox topics and their payloads. Each module declares its topics in its own `topics.ts`, and the kit those of all life-cycles, so that a
 * misspelt topic or a wrong payload compiles neither where a message is added nor where it is consumed. Stored messages outlive a release:
 * topics keep their names unless a migration renames the stored ones, and payloads only gain fields.
 */
// An interface, because only interfaces merge across declarations.
export interface Topics {}

export type Topic = keyof Topics;
