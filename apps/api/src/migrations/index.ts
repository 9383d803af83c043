import type { MigrationClass } from '../kit/db/index.js';

/** Migrations of the domains; the kit brings its own. They run in the order of their numbers. */
export const migrations: readonly MigrationClass[] = [];
