import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { AppError } from '../../../kit/errors/index.js';
import { rosterColumns, type CellFault, type RosterCells, type RosterColumn } from '../core/roster-row.js';

/** A file that can be read several times. */
export type RosterFile = () => AsyncIterable<string | Buffer> | Iterable<string | Buffer>;

export interface RosterLine {
  /** As a spreadsheet counts: 1 is the header. */
  readonly row: number;
  /** Null for a line that is not CSV. */
  readonly cells: RosterCells | null;
  readonly fault?: CellFault;
}

type Parsed = { readonly row: number; readonly record: string[] } | { readonly row: number; readonly unreadable: string };

/**
 * Lines of a roster file (CSV in UTF-8, with or without BOM), in order; empty ones are left out.
 * @throws IMPORT_UNREADABLE when the header is not a roster's
 */
export async function* readRoster(file: RosterFile): AsyncGenerator<RosterLine> {
  let columns: (RosterColumn | null)[] | undefined;
  for await (const parsed of records(file)) {
    if (!columns) {
      columns = headerOf('record' in parsed ? parsed.record : []);
    } else if ('unreadable' in parsed) {
      yield { row: parsed.row, cells: null, fault: { column: '整行', reason: parsed.unreadable } };
    } else if (parsed.record.some((text) => text.trim() !== '')) {
      const { row, record } = parsed;
      if (record.length > columns.length && record.slice(columns.length).some((text) => text.trim() !== '')) {
        yield { row, cells: null, fault: { column: '整行', reason: `有 ${record.length} 列，比表头多` } };
      } else {
        yield {
          row,
          cells: Object.fromEntries(columns.flatMap((column, i) => (column ? [[column, record[i] ?? '']] : []))) as RosterCells,
        };
      }
    }
  }
  if (!columns) throw new AppError('IMPORT_UNREADABLE', { reason: '文件是空的' });
}

async function* records(file: RosterFile): AsyncGenerator<Parsed> {
  let row = 0;
  const unreadable: Parsed[] = [];
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_records_with_error: true,
    max_record_size: 64 * 1024,
    // Both callbacks run in the order of the file, so that rows are numbered correctly. The row number is added as the record's last
    // element.
    on_record: (record) => [...record, String(++row)],
    on_skip: (error) => {
      const reason = error?.code === 'CSV_QUOTE_NOT_CLOSED' ? '引号没有闭合' : '引号的用法不正确';
      unreadable.push({ row: ++row, unreadable: reason });
      return undefined;
    },
  });
  const source = Readable.from(file());
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  for await (const record of parser as AsyncIterable<string[]>) yield { row: Number(record.at(-1)), record: record.slice(0, -1) };
  yield* unreadable;
}

function headerOf(record: readonly string[]): (RosterColumn | null)[] {
  const titles = record.map((title) => title.trim());
  const unreadable = (reason: string): AppError => new AppError('IMPORT_UNREADABLE', { reason: `${reason}（文件须为 UTF-8 编码的 CSV）` });
  const missing = (Object.keys(rosterColumns) as RosterColumn[]).filter((column) => rosterColumns[column] && !titles.includes(column));
  if (missing.length > 0) throw unreadable(`缺少列 ${missing.join('、')}`);
  const unknown = titles.find((title) => title !== '' && !(title in rosterColumns));
  if (unknown !== undefined) throw unreadable(`不认识的列 ${unknown.slice(0, 40)}`);
  if (new Set(titles.filter((title) => title !== '')).size < titles.filter((title) => title !== '').length) throw unreadable('有重复的列');
  return titles.map((title) => (title === '' ? null : (title as RosterColumn)));
}
