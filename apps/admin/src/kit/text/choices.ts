import { word } from '@zhiyuanhong/contracts/words';

/** Options of a select from a table of words: those for the given codes, or for all codes of the table. */
export const choicesOf = <T extends Readonly<Record<string, string>>>(
  table: T,
  codes: readonly (keyof T & string)[] = Object.keys(table) as (keyof T & string)[],
) => codes.map((value) => ({ value, label: word(table, value) }));
