import type { App } from './kinds';

/** A button, link or switch that was visible, and whether a test pressed it. */
export interface Sighting {
  readonly app: App;
  /** Address without numbers; `*` for all pages. */
  readonly page: string;
  /** Its text without numbers; in 〈〉 the kind of a button from data. */
  readonly name: string;
  pressed: boolean;
}

/** What one file of tests, or one test of it, has seen: a line of a report. */
export interface Report {
  readonly spec: string;
  readonly seen: readonly Sighting[];
}

/** Adds a sighting; a button pressed once counts as pressed. */
export function note(sightings: Map<string, Sighting>, told: Sighting): void {
  const key = `${told.app} ${told.page} ${told.name}`;
  const known = sightings.get(key);
  if (known) known.pressed ||= told.pressed;
  else sightings.set(key, { ...told });
}

/** Buttons that were seen and that nothing has pressed, one line each. */
export function unpressed(reports: readonly Report[]): string[] {
  const sightings = new Map<string, Sighting>();
  for (const { seen } of reports) for (const one of seen) note(sightings, one);
  const never = [...sightings.values()].filter(({ pressed }) => !pressed);
  return never.map(({ app, page, name }) => `${app} ${page}: ${name}`).sort();
}
