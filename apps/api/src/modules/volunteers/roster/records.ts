import { parse, type CsvErrorCode } from 'csv-parse/sync';

/** A record of a CSV file and the physical lines that it takes; `fields` is null when it is not CSV. */
export interface CsvRecord {
  /** Its first line, counted from 1. */
  readonly line: number;
  readonly lastLine: number;
  readonly fields: readonly string[] | null;
  /** Why it is not CSV, in Chinese. */
  readonly fault?: string;
}

/** Most lines of a cell with line breaks in it; a quote that is open for longer was never closed. */
const MOST_LINES = 20;
const NOT_CLOSED: CsvErrorCode = 'CSV_QUOTE_NOT_CLOSED';

/**
 * Splits a text into records so that every physical line, however it ends, belongs to exactly one. A cell in quotes may hold line breaks; a
 * quote that is never closed, or stands where none belongs, costs its own line and no other.
 */
export function* csvRecords(text: string, delimiter: string): Generator<CsvRecord> {
  const lines = text.split(/\r\n|\n|\r/);
  /** Fields of the first record in which a quote could be closed at all: a cell over several lines must end in as many. */
  let width: number | null = null;
  for (let at = 0; at < lines.length; at++) {
    const record = recordAt(lines, at, delimiter, width);
    if (record.fields) width ??= record.fields.length > 1 ? record.fields.length : null;
    at = record.lastLine - 1;
    if (!(record.fields && record.fields.every((field) => field.trim() === ''))) yield record;
  }
}

function recordAt(lines: readonly string[], at: number, delimiter: string, width: number | null): CsvRecord {
  let text = '';
  for (let last = at; last < Math.min(lines.length, at + MOST_LINES); last++) {
    text += (last === at ? '' : '\n') + lines[last]!;
    // An odd number of quotes leaves one open.
    if (last > at && count(text, '"') % 2 === 1) continue;
    const read = fieldsOf(text, delimiter);
    if (Array.isArray(read)) {
      if (last > at && read.length !== width) break;
      return { line: at + 1, lastLine: last + 1, fields: read };
    }
    if (read !== NOT_CLOSED) {
      if (last > at) break;
      return { line: at + 1, lastLine: at + 1, fields: null, fault: '引号的用法不正确，只有这一行没有读' };
    }
  }
  return { line: at + 1, lastLine: at + 1, fields: null, fault: '引号没有闭合，只有这一行没有读' };
}

/** The fields, or the code of the error. */
function fieldsOf(text: string, delimiter: string): string[] | string {
  // Cells as formulas keep long numbers in Excel: ="150603…".
  const plain = text.includes('="') ? text.replace(new RegExp(`(^|${delimiter})="([^"\\n]*)"(?=${delimiter}|$)`, 'g'), '$1"$2"') : text;
  if (!plain.includes('"')) return plain.split(delimiter);
  try {
    return (parse(plain, { delimiter, relax_column_count: true, record_delimiter: '\u0000' }) as string[][])[0] ?? [''];
  } catch (error) {
    return (error as { code?: string }).code ?? 'CSV_UNKNOWN';
  }
}

function count(text: string, letter: string): number {
  let n = 0;
  for (let i = text.indexOf(letter); i >= 0; i = text.indexOf(letter, i + 1)) n++;
  return n;
}
