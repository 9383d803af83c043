import { word, words } from '@zhiyuanhong/contracts/i18n';

/** Choices of a select from the words of a table: `choicesOf('project', ['draft', …])`. */
export const choicesOf = (table: string, codes: readonly string[]) => codes.map((value) => ({ value, label: word(table, value) }));

/** All codes that have a word in this table; only for tables of kinds, which hold nothing but codes. */
export const codesOf = (table: string) =>
  Object.keys(words).flatMap((key) => (key.startsWith(`${table}.`) ? [key.slice(table.length + 1)] : []));
