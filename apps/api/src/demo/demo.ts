import type { World } from './world.js';

/** Something that a capability adds to the demo district once. Making it must be repeatable after an interruption. */
export interface DemoPart {
  /** Action in the audit trail that marks the part as made, e.g. `demo.wishes`. */
  readonly mark: string;
  /** What is being made, shown while the person waits. */
  readonly text: string;
  /** True for parts that databases without marks already contain. */
  readonly fromTheFirst?: true;
  make(world: World): Promise<void>;
}

/** A capability's part of the demo district; default export of `modules/<name>/demo/index.ts`. */
export interface Demo {
  /** Made in this order, after the parts of the modules that this one depends on. */
  readonly parts?: readonly DemoPart[];
  /** Runs once, after all parts of all modules have been made. */
  readonly finish?: (world: World) => Promise<void>;
  /** Runs at every start, so that a visitor always finds upcoming and open things. */
  readonly rollForward?: (world: World) => Promise<void>;
}
