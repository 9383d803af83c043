import type { World } from './world.js';

/** Something that a capability puts into the demo district once. It can be made again after an interruption. */
export interface DemoPart {
  /** Line of the audit trail that says it is there, `demo.wishes`. */
  readonly mark: string;
  /** What is being made, for the person who waits. */
  readonly text: string;
  /** The very first filling made it before there were marks. */
  readonly fromTheFirst?: true;
  make(world: World): Promise<void>;
}

/** What a capability does for the demo district: the default export of `modules/<name>/demo/index.ts`. */
export interface Demo {
  /** In this order, after those of the modules below. */
  readonly parts?: readonly DemoPart[];
  /** Once, when all parts of all modules are there. */
  readonly finish?: (world: World) => Promise<void>;
  /** At every start: a demonstration never runs dry. */
  readonly rollForward?: (world: World) => Promise<void>;
}
