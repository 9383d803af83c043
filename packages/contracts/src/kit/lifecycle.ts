/**
 * A life-cycle 生命周期 as a table of transitions: from which states, by which action, to which state, by whom. The API moves records along it
 * and sends the permitted actions; front-ends draw buttons from those and hold no rule themselves.
 */
export interface Transition<State extends string = string, Who extends string = string> {
  readonly from: readonly State[];
  readonly to: State;
  /** Relations to the record, one of which the actor needs: e.g. `owner`, `organiser`, `reviewer` of its region, `system`. */
  readonly who: readonly Who[];
  /** The action needs a reason, which is kept in the audit trail and sent to the other side. */
  readonly reason?: true;
}

export interface Lifecycle<State extends string = string, Action extends string = string, Who extends string = string> {
  readonly name: string;
  readonly states: readonly State[];
  /** Named ways in which a record is created, with the states in which it may begin. */
  readonly births: { readonly [birth: string]: readonly State[] };
  /** States in which a record may stay for ever. */
  readonly ends: readonly State[];
  readonly actors: readonly Who[];
  readonly transitions: { readonly [A in Action]: Transition<State, Who> };
}

export type StateOf<L> = L extends Lifecycle<infer S, string, string> ? S : never;
export type ActionOf<L> = L extends { readonly transitions: infer T } ? keyof T & string : never;
export type BirthOf<L> = L extends { readonly births: infer B } ? keyof B & string : never;
/** Every state and action, each of which needs a word. */
export type CodeOf<L> = StateOf<L> | ActionOf<L>;
export type WhoOf<L> = L extends { readonly actors: readonly (infer W)[] } ? W & string : never;

export const lifecycle = <
  const Name extends string,
  const State extends string,
  const Who extends string,
  const B extends Record<string, readonly NoInfer<State>[]>,
  const T extends Record<string, Transition<NoInfer<State>, NoInfer<Who>>>,
>(table: {
  readonly name: Name;
  readonly states: readonly State[];
  readonly births: B;
  readonly ends: readonly NoInfer<State>[];
  readonly actors: readonly Who[];
  readonly transitions: T;
}) => table;

/** Actions permitted in this state to somebody with these relations to the record. */
export function permittedActions<L extends Lifecycle>(table: L, state: string, relations: Iterable<WhoOf<L>>): ActionOf<L>[] {
  const mine = new Set<string>(relations);
  return Object.entries<Transition>(table.transitions)
    .filter(([, t]) => t.from.includes(state) && t.who.some((w) => mine.has(w)))
    .map(([action]) => action as ActionOf<L>);
}

/** All actions of a life-cycle. */
export const actionsOf = <L extends Lifecycle>(table: L): ActionOf<L>[] => Object.keys(table.transitions) as ActionOf<L>[];

/** What is wrong with a table, in words; empty when it is sound. The API checks every table when it starts. */
export function lifecycleFaults(table: Lifecycle): string[] {
  const faults: string[] = [];
  const known = new Set(table.states);
  const actors = new Set(table.actors);
  const transitions = Object.entries(table.transitions);
  for (const [action, t] of transitions) {
    for (const s of [...t.from, t.to]) if (!known.has(s)) faults.push(`${table.name}.${action}: unknown state ${s}`);
    for (const w of t.who) if (!actors.has(w)) faults.push(`${table.name}.${action}: unknown actor ${w}`);
    if (t.who.length === 0) faults.push(`${table.name}.${action}: nobody may take it`);
  }
  for (const [birth, states] of Object.entries(table.births)) {
    if (birth in table.transitions) faults.push(`${table.name}.${birth}: a birth and an action have one name`);
    for (const s of states) if (!known.has(s)) faults.push(`${table.name}.${birth}: unknown state ${s}`);
  }
  const reached = new Set<string>(Object.values(table.births).flat());
  for (let grew = true; grew;) {
    grew = false;
    for (const [, t] of transitions)
      if (!reached.has(t.to) && t.from.some((s) => reached.has(s))) {
        reached.add(t.to);
        grew = true;
      }
  }
  const finishes = new Set<string>(table.ends);
  for (let grew = true; grew;) {
    grew = false;
    for (const [, t] of transitions)
      if (finishes.has(t.to))
        for (const s of t.from)
          if (!finishes.has(s)) {
            finishes.add(s);
            grew = true;
          }
  }
  for (const s of table.states) {
    if (!reached.has(s)) faults.push(`${table.name}: state ${s} is never reached`);
    if (!finishes.has(s)) faults.push(`${table.name}: no way from ${s} to an end`);
  }
  for (const s of table.ends) if (!known.has(s)) faults.push(`${table.name}: unknown state ${s}`);
  return faults;
}
