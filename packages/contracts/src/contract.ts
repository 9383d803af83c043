import { activityEndpoints } from './activities.js';
import { attendanceEndpoints } from './attendance.js';
import { dispatchEndpoints } from './dispatch.js';
import { districtEndpoints } from './district.js';
import { identityEndpoints } from './identity.js';
import type { EndpointCall, EndpointInput, EndpointOutput } from './kit/endpoint.js';
import { leaderboardEndpoints, ledgerEndpoints } from './ledger.js';
import { messageEndpoints, reportingEndpoints } from './messages.js';
import { orderEndpoints } from './orders.js';
import { rewardEndpoints } from './rewards.js';
import { serviceEndpoints, teamEndpoints } from './services.js';
import { organisationEndpoints, volunteerEndpoints } from './volunteers.js';
import { spotCheckEndpoints } from './spot-checks.js';
import { wishEndpoints } from './wishes.js';

/** Every endpoint of the API, by operationId. Routes, validation, audiences, OpenAPI, clients and tests follow from it. */
export const contract = {
  ...districtEndpoints,
  ...identityEndpoints,
  ...volunteerEndpoints,
  ...organisationEndpoints,
  ...activityEndpoints,
  ...attendanceEndpoints,
  ...ledgerEndpoints,
  ...leaderboardEndpoints,
  ...rewardEndpoints,
  ...serviceEndpoints,
  ...teamEndpoints,
  ...orderEndpoints,
  ...dispatchEndpoints,
  ...wishEndpoints,
  ...spotCheckEndpoints,
  ...messageEndpoints,
  ...reportingEndpoints,
} as const;

export type Contract = typeof contract;
export type OperationId = keyof Contract;
/** What a front-end sends to this endpoint. */
export type InputOf<K extends OperationId> = EndpointInput<Contract[K]>;
/** What the handler of this endpoint gets. */
export type CallOf<K extends OperationId> = EndpointCall<Contract[K]>;
/** What this endpoint answers. */
export type OutputOf<K extends OperationId> = EndpointOutput<Contract[K]>;
