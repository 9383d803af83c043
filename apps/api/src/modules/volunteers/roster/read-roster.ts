import { AppError } from '../../../kit/errors/index.js';
import { rosterColumns, type CellFault, type RosterCells, type RosterColumn } from '../core/roster-row.js';
import { columnOf, isKnownTitle } from '../core/roster-titles.js';
import { csvRecords, type CsvRecord } from './records.js';

export interface RosterLine {
  /** Number of its first line in the file, counted from 1. */
  readonly row: number;
  /** Its last line: another one when a cell holds line breaks. */
  readonly lastRow: number;
  /** Null for a record that is not CSV. */
  readonly cells: RosterCells | null;
  readonly fault?: CellFault;
}

/** Records before the header that may hold a title. */
const TITLE_RECORDS = 5;

/**
 * Records of a roster file in order; empty ones are left out. Cells are separated by commas, or as Excel's "Unicode text" by tabs; a title
 * may stand above the header.
 * @throws IMPORT_UNREADABLE when the header is not a roster's
 */
export function* readRoster(text: string): Generator<RosterLine> {
  const plain = text.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(plain);
  const header = headerIn(plain, delimiter);
  for (const { line, lastLine, fields, fault } of csvRecords(plain, delimiter)) {
    if (line <= header.line) continue;
    const place = { row: line, lastRow: lastLine };
    if (!fields) yield { ...place, cells: null, fault: { column: '整行', reason: fault! } };
    else if (fields.slice(header.columns.length).some((field) => field.trim() !== ''))
      yield { ...place, cells: null, fault: { column: '整行', reason: `有 ${fields.length} 列，比表头多` } };
    else yield { ...place, cells: cellsOf(fields, header.columns) };
  }
}

const cellsOf = (fields: readonly string[], columns: readonly (RosterColumn | null)[]): RosterCells =>
  Object.fromEntries(columns.flatMap((column, i) => (column ? [[column, fields[i] ?? '']] : [])));

/** What separates the titles of the first lines. */
function delimiterOf(text: string): string {
  const head = text.split(/\r\n|\n|\r/, TITLE_RECORDS).join('\n');
  const often = (letter: string): number => head.split(letter).length;
  return [',', '\t', ';'].reduce((best, one) => (often(one) > often(best) ? one : best));
}

interface Header {
  readonly line: number;
  readonly columns: (RosterColumn | null)[];
}

function headerIn(text: string, delimiter: string): Header {
  const first: CsvRecord[] = [];
  for (const record of csvRecords(text, delimiter)) if (first.push(record) >= TITLE_RECORDS) break;
  if (first.length === 0) throw new AppError('IMPORT_UNREADABLE', { reason: '文件是空的' });
  const found = first.find(({ fields }) => (fields ?? []).filter(isKnownTitle).length > 1) ?? first[0]!;
  return { line: found.lastLine, columns: columnsOf(found.fields ?? []) };
}

function columnsOf(record: readonly string[]): (RosterColumn | null)[] {
  const unreadable = (reason: string): AppError => new AppError('IMPORT_UNREADABLE', { reason: `${reason}（第一行须为表头）` });
  const titles = record.map((title) => title.trim());
  const columns = titles.map(columnOf);
  const missing = (Object.keys(rosterColumns) as RosterColumn[]).filter(
    (column) => rosterColumns[column] && !columns.includes(column) && !(column === '社区编码' && columns.includes('社区名称')),
  );
  if (missing.length > 0) throw unreadable(`缺少列 ${missing.join('、')}`);
  const unknown = titles.find((title, i) => title !== '' && columns[i] === undefined);
  if (unknown !== undefined) throw unreadable(`不认识的列 ${unknown.slice(0, 40)}`);
  const named = columns.filter((column) => column);
  if (new Set(named).size < named.length) throw unreadable('有重复的列');
  return columns.map((column) => column ?? null);
}
