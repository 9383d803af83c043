import type { INestApplicationContext } from '@nestjs/common';

/** What a command came to. */
export interface Outcome<A extends object = object> {
  /** 0 done, 1 failed, 2 done in part. */
  readonly exitCode: 0 | 1 | 2;
  /** For programs: what `--json` prints, on one line. docs/commands.md describes it. */
  readonly answer: A;
  /** For people: the same in sentences, a line each. */
  readonly text: readonly string[];
}

/** A command of an operator, on the same settings as the API. */
export interface Command<A extends object = object> {
  /** What follows the name, for people: `people.csv [--dry-run]`. */
  readonly usage: string;
  /**
   * @param args without `--json`, which every command takes
   * @param progress says on stderr how far it has come
   * @throws WrongUsage
   */
  run(app: INestApplicationContext, args: readonly string[], progress: (line: string) => void): Promise<Outcome<A>>;
}

/** The arguments make no sense; the usage is shown. */
export class WrongUsage extends Error {}
