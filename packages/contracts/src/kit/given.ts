import type { Client } from '../client.js';
import type { InputOf, OperationId, OutputOf } from '../contract.js';
import type { ActionOf, BirthOf, Lifecycle, StateOf } from './lifecycle.js';

/*
 * Makes records as people would, for tests and the demo district: a record is brought to a state by calling, one after the other, the
 * endpoints by which people bring it there. Which ones follows from its life-cycle.
 */

/** Where records are made. Each kind says which facts it needs: this one, others, e.g. which service is ordered, or both. */
export interface Here {
  /** Code of a community. */
  readonly regionCode: string;
}

type BodyOf<K extends OperationId> = InputOf<K> extends { body: infer B } ? B : undefined;
type ParamsOf<K extends OperationId> = InputOf<K> extends { params: infer P extends object } ? P : Record<string, never>;
/** Of several bodies that an endpoint takes, the one of which `B` is an example. */
type Like<Body, B> = Body extends unknown ? (B extends Body ? Body : never) : never;

/** How people make an event happen: who calls which endpoint, and what they say unless the caller has other words. */
export interface Way<Part extends string = string, K extends OperationId = OperationId, Body = unknown> {
  readonly by: Part;
  readonly operation: K;
  readonly body: (told: never) => Body;
  /** Absent where the endpoint's only parameter is the record itself. */
  readonly params?: ((told: never) => object) | undefined;
  /** A call before this one, of somebody who tells its answer: a code, the id of an offer. */
  readonly first?: Way<Part>;
}

/** One call. */
export const way = <Part extends string, K extends OperationId, const B extends BodyOf<K>>(
  by: Part,
  operation: K,
  ...[body]: BodyOf<K> extends undefined ? [] : [body: () => B]
): Way<Part, K, Like<BodyOf<K>, B>> => ({ by, operation, body: (body ?? (() => undefined)) as () => Like<BodyOf<K>, B> });

/** A call that needs what another one answered just before. */
export const after = <
  Teller extends string,
  Asked extends OperationId,
  Part extends string,
  K extends OperationId,
  const B extends BodyOf<K>,
>(
  first: Way<Teller, Asked>,
  by: Part,
  operation: K,
  body: (told: OutputOf<Asked>) => B,
  params?: (told: OutputOf<Asked>) => ParamsOf<K>,
): Way<Teller | Part, K, Like<BodyOf<K>, B>> => ({
  by,
  operation,
  body: body as (told: OutputOf<Asked>) => Like<BodyOf<K>, B>,
  params,
  first,
});

/** A call with these parameters instead of the record itself. */
export const about = <Part extends string, K extends OperationId, Body>(
  known: Way<Part, K, Body>,
  params: () => ParamsOf<K>,
): Way<Part, K, Body> => ({ ...known, params });

/** What happens to a record: births and actions. */
export type EventOf<L> = BirthOf<L> | ActionOf<L>;
/** A way for every event; null: the system does it when its time has come. */
type WaysOf<L> = Readonly<Record<EventOf<L>, Way | null>>;
type NoOthers<L, W> = { readonly [E in Exclude<keyof W, EventOf<L>>]: never };

/** A kind of record, with the ways of its events. */
export interface Kind<L extends Lifecycle = Lifecycle, H extends object = never, W = unknown> {
  readonly table: L;
  /** Name of the record's id among the parameters of its endpoints. */
  readonly param: string;
  readonly ways: (here: H) => W;
  /** Events beside the ordinary way: they happen when asked for by name, and on no way from one state to another. */
  readonly aside: readonly EventOf<L>[];
  /** The id of the record that was born, in the answer of the call: that of the answer unless told. */
  readonly idOf: (answer: never) => number;
}
export const waysOf = <const L extends Lifecycle, H extends object, const W extends WaysOf<L>>(
  table: L,
  param: string,
  ways: (here: H) => W & NoOthers<L, W>,
  {
    aside = [],
    idOf = ({ id }: { id: number }) => id,
  }: { readonly aside?: readonly EventOf<L>[]; readonly idOf?: (answer: never) => number } = {},
): Kind<L, H, W> => ({ table, param, ways, aside, idOf });

type PartIn<W> = { [E in keyof W]: W[E] extends Way<infer P> ? P : never }[keyof W];
/** Who takes part in the ways: names of parts, not of roles of an account. */
export type PartOf<K> = K extends Kind<Lifecycle, never, infer W> ? PartIn<W> : never;
export type HappensTo<K> = K extends { table: infer L } ? EventOf<L> : never;
/** By event, what is said otherwise than by default: to the last of its calls. */
type Said<W> = { readonly [E in keyof W]?: W[E] extends Way<string, OperationId, infer B> ? Partial<B> : never };

/** Who plays, and where. */
export interface Play<Part extends string, Event extends string, H extends object> {
  readonly here: H;
  /** The client of whoever takes this part when this happens. */
  readonly as: (part: Part, event: Event) => Pick<Client, 'call'>;
  /** By event, what is done until its time has come: moves the clock. Needed for what the system does by itself. */
  readonly wait?: { readonly [E in NoInfer<Event>]?: () => unknown };
}

/** The fewest events on the ordinary way that bring a record to this state, from its birth or from another state. */
export function eventsTo({ table, aside }: Pick<Kind, 'table' | 'aside'>, to: string, from?: string): string[] {
  const { name, births, transitions } = table;
  const paths = new Map<string, string[]>(from === undefined ? [] : [[from, []]]);
  if (from === undefined)
    for (const [birth, states] of Object.entries(births).filter(([event]) => !aside.includes(event)))
      for (const state of states) if (!paths.has(state)) paths.set(state, [birth]);
  const ordinary = Object.entries(transitions).filter(([event]) => !aside.includes(event));
  // Goes on through the states that it adds: those one event away, then those two away, and so on.
  for (const [state, path] of paths)
    for (const [event, { from: before, to: next }] of ordinary)
      if (before.includes(state) && !paths.has(next)) paths.set(next, [...path, event]);
  const found = paths.get(to);
  if (!found) throw new Error(`no way from ${from ?? 'birth'} to ${to} (${name})`);
  return found;
}

export interface Maker<L extends Lifecycle, W> {
  /** Makes a record in this state, by the shortest way. Answers its id. */
  (to: StateOf<L>, said?: Said<W>): Promise<number>;
  /** Brings a record that is in one state to another. */
  readonly onward: (id: number, from: StateOf<L>, to: StateOf<L>, said?: Said<W>) => Promise<number>;
  /** One event, also one beside the ordinary way. */
  readonly happen: <E extends ActionOf<L> & keyof W>(id: number, event: E, said?: Said<W>[E]) => Promise<number>;
}
/** Stands for a maker where the play has not all that its records need. */
export interface Lacks<H, Part, Event> {
  readonly here: H;
  readonly as: (part: Part, event: Event) => unknown;
}
type Makes<L extends Lifecycle, N, W, H, P, E> = [H, PartIn<W>, EventOf<L>] extends [N, P, E]
  ? Maker<L, W>
  : Lacks<N, PartIn<W>, EventOf<L>>;

/** Makes records of a kind with these people. */
export function maker<L extends Lifecycle, N extends object, W extends WaysOf<L>, H extends object, P extends string, E extends string>(
  { table, param, ways, aside, idOf }: Kind<L, N, W>,
  { here, as, wait = {} }: Play<P, E, H>,
): Makes<L, N, W, H, P, E> {
  const all: Readonly<Record<string, Way | null>> = ways(here as object as N);
  async function call(known: Way, event: string, id: number | null, said: unknown): Promise<unknown> {
    const told = (known.first && (await call(known.first, event, id, {}))) as never;
    const params = known.params?.(told) ?? (id === null ? undefined : { [param]: id });
    const body = known.body(told);
    const input = { ...(params && { params }), ...(body !== undefined && { body: { ...(body as object), ...(said as object) } }) };
    return as(known.by as never, event as never).call(known.operation, input as never);
  }
  async function happen(event: string, id: number | null, said?: unknown): Promise<number> {
    const [known, waits] = [all[event], (wait as Readonly<Record<string, () => unknown>>)[event]];
    if (!known && !waits) throw new Error(`nobody waits until the system does ${event} (${table.name})`);
    await waits?.();
    const answer = known && (await call(known, event, id, said));
    return id ?? idOf(answer as never);
  }
  async function walk(events: readonly string[], id: number | null, said: Readonly<Record<string, unknown>>): Promise<number> {
    let made = id;
    for (const event of events) made = await happen(event, made, said[event]);
    return made!;
  }
  const kind = { table, aside } as Pick<Kind, 'table' | 'aside'>;
  const made: Maker<L, W> = Object.assign((to: StateOf<L>, said: Said<W> = {}) => walk(eventsTo(kind, to), null, said), {
    onward: (id: number, from: StateOf<L>, to: StateOf<L>, said: Said<W> = {}) => walk(eventsTo(kind, to, from), id, said),
    happen: (id: number, event: string, said?: unknown) => happen(event, id, said),
  });
  return made as Makes<L, N, W, H, P, E>;
}
