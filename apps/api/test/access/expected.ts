import { readFileSync } from 'node:fs';
import { callerNames, type CallerName } from './callers.js';
import { domains } from './domains.js';

/**
 * What a caller is answered: `ok`, or the code of the refusal. `ok:idle`: a success that changes nothing. `ok:audited`: a look that
 * is written down. Lists: `ok:ours`, `ok:foreign`,
 * `ok:both` or `ok:none`, by whose rows are on them.
 */
export interface Row {
  /** The operationId, and a word where one operation is asked in two ways. */
  readonly call: string;
  readonly cells: Readonly<Record<CallerName, string>>;
}

const sheets = domains.map((domain) =>
  readFileSync(new URL(`./expected/${domain}.tsv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t')),
);

/** First line of each file: the callers, and why. */
export const columns: readonly (readonly string[])[] = sheets.map(([head]) => head!.slice(1));

/** The files of expected answers, reviewed by hand. They are not derived from the contract: that would be asking the accused. */
export const expected: readonly Row[] = sheets
  .flatMap((lines) => lines.slice(1))
  .map(([call = '', ...cells]) => ({
    call,
    cells: Object.fromEntries(callerNames.map((name, i) => [name, cells[i] ?? ''])) as Row['cells'],
  }));
