import type { Client } from '../client.js';
import type { InputOf, OperationId } from '../contract.js';
import type { ActionOf, BirthOf, Lifecycle, StateOf } from './lifecycle.js';

/*
 * Makes records as people would, for tests and the demo district: a record is brought to a state by calling, one after the other, the
 * endpoints by which people bring it there. Which ones follows from its life-cycle.
 */

/** Where the records are made. */
export interface Here {
  /** Code of a community. */
  readonly regionCode: string;
}

type BodyOf<K extends OperationId> = InputOf<K> extends { body: infer B } ? B : undefined;
/** The body of which `B` is an example: of several that the endpoint takes, the one with the same decision. */
type Like<K extends OperationId, B> = B extends { decision: infer D } ? Extract<BodyOf<K>, { decision: D }> : BodyOf<K>;

/** How people make an event happen: who calls which endpoint, and what they say unless the caller has other words. */
export interface Way<Part extends string = string, Body = unknown> {
  readonly by: Part;
  readonly operation: OperationId;
  readonly body: (here: Here) => Body;
}

export const way = <Part extends string, K extends OperationId, const B extends BodyOf<K>>(
  by: Part,
  operation: K,
  ...[body]: BodyOf<K> extends undefined ? [] : [body: (here: Here) => B]
): Way<Part, Like<K, B>> => ({ by, operation, body: (body ?? (() => undefined)) as (here: Here) => Like<K, B> });

/** What happens to a record: births and actions. */
export type EventOf<L> = BirthOf<L> | ActionOf<L>;
/** A way for every event; null: the system does it when its time has come. */
type WaysOf<L> = Readonly<Record<EventOf<L>, Way | null>>;

export interface Ways<L extends Lifecycle, W extends WaysOf<L>> {
  readonly table: L;
  /** Name of the record's id among the parameters of its endpoints. */
  readonly param: string;
  readonly ways: W;
}
export const waysOf = <const L extends Lifecycle, const W extends WaysOf<L>>(table: L, param: string, ways: W): Ways<L, W> => ({
  table,
  param,
  ways,
});

/** Who takes part in the ways: names of parts, not of roles of an account. */
export type PartOf<K> = K extends { ways: infer W } ? { [E in keyof W]: W[E] extends Way<infer P> ? P : never }[keyof W] : never;
export type HappensTo<K> = K extends { table: infer L } ? EventOf<L> : never;
/** By event, what is said otherwise than by default. */
type Said<W> = { readonly [E in keyof W]?: W[E] extends Way<string, infer B> ? Partial<B> : never };

/** Who plays, and where. */
export interface Play<Part extends string, Event extends string> {
  readonly here: Here;
  /** The client of whoever takes this part when this happens. */
  readonly as: (part: Part, event: Event) => Pick<Client, 'call'>;
  /** Waits until the system has done this. Needed for records that come to a state in no other way. */
  readonly wait?: (event: Event) => Promise<unknown>;
}

/** The fewest events that bring a record to this state, from its birth or from another state. */
export function eventsTo({ name, births, transitions }: Lifecycle, to: string, from?: string): string[] {
  const born = Object.entries(births).flatMap(([birth, states]) => states.map((state) => [state, [birth]] as const));
  const paths = new Map<string, string[]>(from === undefined ? born.map(([state, path]) => [state, [...path]]) : [[from, []]]);
  // Goes on through the states that it adds: those one event away, then those two away, and so on.
  for (const [state, path] of paths)
    for (const [event, { from: before, to: after }] of Object.entries(transitions))
      if (before.includes(state) && !paths.has(after)) paths.set(after, [...path, event]);
  const found = paths.get(to);
  if (!found) throw new Error(`no way from ${from ?? 'birth'} to ${to} (${name})`);
  return found;
}

/** Makes records of a kind in the state that is asked for, by the shortest way. Answers the record's id. */
export function maker<L extends Lifecycle, W extends WaysOf<L>>(
  { table, param, ways }: Ways<L, W>,
  { here, as, wait }: Play<PartOf<Ways<L, W>>, EventOf<L>>,
) {
  async function happen(event: EventOf<L>, id: number | null, said: object | undefined): Promise<number> {
    const known: Way | null = ways[event];
    if (known) {
      const body = known.body(here);
      const input = {
        ...(id !== null && { params: { [param]: id } }),
        ...(body !== undefined && { body: { ...(body as object), ...said } }),
      };
      const answer = await as(known.by as PartOf<Ways<L, W>>, event).call(known.operation, input as never);
      return id ?? (answer as { id: number }).id;
    }
    if (!wait || id === null) throw new Error(`nobody waits until the system does ${event} (${table.name})`);
    await wait(event);
    return id;
  }
  async function walk(id: number | null, events: readonly string[], said: Said<W>): Promise<number> {
    let made = id;
    for (const event of events as readonly EventOf<L>[]) made = await happen(event, made, said[event]);
    return made!;
  }
  return Object.assign((to: StateOf<L>, said: Said<W> = {}) => walk(null, eventsTo(table, to), said), {
    /** Brings a record that is in one state to another. */
    onward: (id: number, from: StateOf<L>, to: StateOf<L>, said: Said<W> = {}) => walk(id, eventsTo(table, to, from), said),
  });
}
