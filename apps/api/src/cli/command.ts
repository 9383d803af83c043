import type { INestApplicationContext } from '@nestjs/common';

/** The result of a command. */
export interface Outcome<A extends object = object> {
  /** 0 done, 1 failed, 2 partly done. */
  readonly exitCode: 0 | 1 | 2;
  /** What `--json` prints on one line; docs/commands.md describes it. */
  readonly answer: A;
  /** The same in sentences for people, one a line. */
  readonly text: readonly string[];
}

/** A command for operators; it uses the same settings as the API. */
export interface Command<A extends object = object> {
  /** Arguments, as the usage text shows them: `people.csv [--dry-run]`. */
  readonly usage: string;
  /** @param args without `--json`, which every command accepts @param progress writes progress to stderr @throws WrongUsage */
  run(app: INestApplicationContext, args: readonly string[], progress: (line: string) => void): Promise<Outcome<A>>;
}

/** The arguments are wrong; the usage is shown. */
export class WrongUsage extends Error {}
