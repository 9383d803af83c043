import type { MigrationClass } from '../kit/db/index.js';
import { Identity0002 } from './0002-identity.js';
import { Volunteers0003 } from './0003-volunteers.js';
import { Organisations0004 } from './0004-organisations.js';
import { Messages0005 } from './0005-messages.js';
import { Activities0010 } from './0010-activities.js';
import { Attendance0015 } from './0015-attendance.js';
import { Ledger0020 } from './0020-ledger.js';
import { Leaderboards0030 } from './0030-leaderboards.js';
import { Stars0040 } from './0040-stars.js';
import { Rewards0050 } from './0050-rewards.js';
import { Services0060 } from './0060-services.js';
import { Teams0065 } from './0065-teams.js';
import { Orders0070 } from './0070-orders.js';
import { Dispatch0075 } from './0075-dispatch.js';
import { Wishes0080 } from './0080-wishes.js';
import { SpotChecks0085 } from './0085-spot-checks.js';
import { DebtsAndIndexes0090 } from './0090-debts-and-indexes.js';
import { AssessedBy0095 } from './0095-assessed-by.js';
import { Overlaps0105 } from './0105-overlaps.js';
import { Appeals0110 } from './0110-appeals.js';

/** Migrations of the domains; the kit brings its own. They run in the order of their numbers. */
export const migrations: readonly MigrationClass[] = [
  Identity0002,
  Volunteers0003,
  Organisations0004,
  Messages0005,
  Activities0010,
  Attendance0015,
  Ledger0020,
  Leaderboards0030,
  Stars0040,
  Rewards0050,
  Services0060,
  Teams0065,
  Orders0070,
  Dispatch0075,
  Wishes0080,
  SpotChecks0085,
  DebtsAndIndexes0090,
  AssessedBy0095,
  Overlaps0105,
  Appeals0110,
];
