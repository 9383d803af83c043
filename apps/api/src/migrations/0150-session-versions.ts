import { alterTables, Table } from '../kit/db/index.js';

/** Sessions have a version, so that access tokens end with what they say; those at hand go on, with the next refresh. */
export const SessionVersions0150 = alterTables(150, 'sessionVersions', {
  tables: [new Table('session').int('version', { default: 1 })],
});
