import type { Type } from '@nestjs/common';
import type { EntityClass } from './kit/db/index.js';
import * as activities from './modules/activities/index.js';
import * as attendance from './modules/attendance/index.js';
import { AuditModule } from './modules/audit/index.js';
import { DistrictEndpointsModule } from './modules/district/index.js';
import * as identity from './modules/identity/index.js';
import * as leaderboards from './modules/leaderboards/index.js';
import * as ledger from './modules/ledger/index.js';
import * as messages from './modules/messages/index.js';
import * as organisations from './modules/organisations/index.js';
import { RegionsModule } from './modules/regions/index.js';
import * as reporting from './modules/reporting/index.js';
import * as rewards from './modules/rewards/index.js';
import * as stars from './modules/stars/index.js';
import * as services from './modules/services/index.js';
import * as teams from './modules/teams/index.js';
import * as orders from './modules/orders/index.js';
import * as dispatch from './modules/dispatch/index.js';
import * as spotChecks from './modules/spot-checks/index.js';
import * as wishes from './modules/wishes/index.js';
import * as volunteers from './modules/volunteers/index.js';

/** What a domain gives to the application: its module and its tables. */
export interface Feature {
  readonly module: Type;
  readonly entities: readonly EntityClass[];
}

/** The domains of the product; dependencies point to those above. */
export const features: readonly Feature[] = [
  { module: DistrictEndpointsModule, entities: [] },
  { module: AuditModule, entities: [] },
  { module: RegionsModule, entities: [] },
  { module: identity.IdentityModule, entities: identity.entities },
  { module: messages.MessagesModule, entities: messages.entities },
  { module: organisations.OrganisationsModule, entities: organisations.entities },
  { module: volunteers.VolunteersModule, entities: volunteers.entities },
  { module: ledger.LedgerModule, entities: ledger.entities },
  { module: attendance.AttendanceModule, entities: attendance.entities },
  { module: activities.ActivitiesModule, entities: activities.entities },
  { module: stars.StarsModule, entities: stars.entities },
  { module: rewards.RewardsModule, entities: rewards.entities },
  { module: leaderboards.LeaderboardsModule, entities: leaderboards.entities },
  { module: services.ServicesModule, entities: services.entities },
  { module: teams.TeamsModule, entities: teams.entities },
  { module: orders.OrdersModule, entities: orders.entities },
  { module: dispatch.DispatchModule, entities: dispatch.entities },
  { module: wishes.WishesModule, entities: wishes.entities },
  { module: spotChecks.SpotChecksModule, entities: spotChecks.entities },
  { module: reporting.ReportingModule, entities: reporting.entities },
];
