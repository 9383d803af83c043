import { word } from '@zhiyuanhong/contracts/words';

/** Choices of a select from the words of a table: those of the codes, or of all that it has (only where it holds nothing but codes). */
export const choicesOf = <T extends Readonly<Record<string, string>>>(
  table: T,
  codes: readonly (keyof T & string)[] = Object.keys(table) as (keyof T & string)[],
) => codes.map((value) => ({ value, label: word(table, value) }));
