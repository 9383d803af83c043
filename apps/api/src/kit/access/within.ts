import { anyOf, everything, isOneOf, nothing, type Condition } from '../db/index.js';
import type { Reach } from './scope.js';

/** Columns that say where a row belongs. Scopes of a kind that has no column here reach nothing. */
export interface ReachColumns {
  /** Code of the row's region. */
  readonly region?: string;
  readonly organisation?: string;
  readonly partner?: string;
}

/**
 * The rows within reach as a condition for raw SQL, or with `andWhere` for a query builder: those for which `mayInRegion`,
 * `mayInOrganisation` or `mayWithPartner` hold. An empty reach matches no row.
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
 * `isWithinRegion` as a condition: the column holds this region or one below it. A range instead of LIKE, which needs escapes and, on
 * SQLite, ignores case and does not use the index. Codes are ASCII.
 */
export function under(regionCode: string, column: string): Condition {
  if (regionCode === '') return nothing;
  const after = regionCode.slice(0, -1) + String.fromCharCode(regionCode.charCodeAt(regionCode.length - 1) + 1);
  return { sql: `(${column} >= ? AND ${column} < ?)`, params: [regionCode, after] };
}
