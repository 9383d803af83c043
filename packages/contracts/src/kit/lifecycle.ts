/**
 * A life-cycle 生命周期 as data: from → action → to, and who may. The API moves records along it,
 * front-ends draw buttons from the actions the server sends, nobody writes the rule twice.
 */
export interface Transition<State extends string = string, Who extends string = string> {
  readonly from: readonly State[];
  readonly to: State;
  /** Relations to the record (`organiser` of it, `owner`, `reviewer` of its region, `system`) that may take the action. */
  readonly who: readonly Who[];
  /** The action needs a reason in words; it is kept in the audit trail and told to the other side. */
  readonly reason?: true;
}

export interface Lifecycle<State extends string = string, Action extends string = string, Who extends string = string> {
  readonly name: string;
  readonly states: readonly State[];
  /** How a record comes to be, by name: the states that it may begin in. */
  readonly births: { readonly [birth: string]: readonly State[] };
  /** States in which a record may rest for ever. */
  readonly ends: readonly State[];
  readonly actors: readonly Who[];
  readonly transitions: { readonly [A in Action]: Transition<State, Who> };
}

export type StateOf<L> = L extends Lifecycle<infer S, string, string> ? S : never;
export type ActionOf<L> = L extends { readonly transitions: infer T } ? keyof T & string : never;
export type BirthOf<L> = L extends { readonly births: infer B } ? keyof B & string : never;
/** States and actions: what there must be a word for. */
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

/** Actions that somebody with these relations to the record may take in this state. */
export function permittedActions<L extends Lifecycle>(table: L, state: string, relations: Iterable<WhoOf<L>>): ActionOf<L>[] {
  const mine = new Set<string>(relations);
  return Object.entries<Transition>(table.transitions)
    .filter(([, t]) => t.from.includes(state) && t.who.some((w) => mine.has(w)))
    .map(([action]) => action as ActionOf<L>);
}

/** Every action of a life-cycle. */
export const actionsOf = <L extends Lifecycle>(table: L): ActionOf<L>[] => Object.keys(table.transitions) as ActionOf<L>[];

/** Faults of a table, in words; empty when it is sound. Checked when the API starts. */
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
