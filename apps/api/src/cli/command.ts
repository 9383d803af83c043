import type { INestApplicationContext } from '@nestjs/common';

/** A command of an operator, on the same settings as the API. */
export interface Command {
  /** What follows the name, for people: `people.csv [--dry-run]`. */
  readonly usage: string;
  /** Answers the exit code. @throws WrongUsage */
  run(app: INestApplicationContext, args: readonly string[]): Promise<number>;
}

/** The arguments make no sense; the usage is shown. */
export class WrongUsage extends Error {}
