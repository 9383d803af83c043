import { readFileSync } from 'node:fs';
import { callerNames, type CallerName } from './callers.js';
import { domains } from './domains.js';

/**
 * Expected answer to a caller: `ok`, or the code of the refusal. `ok:idle`: succeeds and changes nothing. `ok:audited`: a read that is
 * written to the audit trail. Lists: `ok:ours`, `ok:foreign`, `ok:both` or `ok:none`, by the sides whose rows they show.
 */
export interface Row {
  /** The operationId, with a further word where an operation is called in two ways. */
  readonly call: string;
  readonly cells: Readonly<Record<CallerName, string>>;
}

const sheets = domains.map((domain) =>
  readFileSync(new URL(`./expected/${domain}.tsv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t')),
);

/** The first line of each file names the callers. */
export const columns: readonly (readonly string[])[] = sheets.map(([head]) => head!.slice(1));

/** The files of expected answers. They are reviewed by hand and not derived from the contract, which they test. */
export const expected: readonly Row[] = sheets
  .flatMap((lines) => lines.slice(1))
  .map(([call = '', ...cells]) => ({
    call,
    cells: Object.fromEntries(callerNames.map((name, i) => [name, cells[i] ?? ''])) as Row['cells'],
  }));
