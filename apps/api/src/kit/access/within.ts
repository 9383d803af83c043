import { anyOf, everything, isOneOf, nothing, type Condition } from '../db/index.js';
import type { Reach } from './scope.js';

/** The columns that say where a row belongs. A scope of a kind that has no column here reaches nothing. */
export interface ReachColumns {
  /** Code of the region that the row lies in. */
  readonly region?: string;
  readonly organisation?: string;
  readonly partner?: string;
}

/**
 * What of a table is within reach, as a condition for raw SQL or, through `andWhere`, a query builder: the rows for which
 * `mayInRegion`, `mayInOrganisation` or `mayWithPartner` hold. Empty reach is no row.
 */
export function within(reach: Reach, columns: ReachColumns): Condition {
  if (reach.all) return everything;
  const { region, organisation, partner } = columns;
  return anyOf([
    ...(region === undefined ? [] : reach.regionCodes.map((code) => under(code, region))),
    ...idsWithin(reach.organisationIds, organisation),
    ...idsWithin(reach.partnerIds, partner),
  ]);
}

const idsWithin = (ids: readonly number[], column: string | undefined): Condition[] =>
  column === undefined || ids.length === 0 ? [] : [isOneOf(column, ids)];

/**
 * The row lies in this region or below it: `isWithinRegion` as a condition. A range, because LIKE would have to be told which letters
 * mean themselves, ignores case on SQLite, and finds its rows there without the index. Codes are ASCII.
 */
export function under(regionCode: string, column: string): Condition {
  if (regionCode === '') return nothing;
  const after = regionCode.slice(0, -1) + String.fromCharCode(regionCode.charCodeAt(regionCode.length - 1) + 1);
  return { sql: `(${column} >= ? AND ${column} < ?)`, params: [regionCode, after] };
}
