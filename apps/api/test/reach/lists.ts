import type { OperationId, Role } from '@zhiyuanhong/contracts';
import { holdsRole, mayInOrganisation, mayInRegion, mayWithPartner, type Actor } from '../../src/kit/access/index.js';

/** Where a row belongs, by the database; 0 and '' for nowhere. */
export interface Place {
  readonly id: number;
  readonly regionCode: string;
  readonly organisationId: number;
  readonly partnerId: number;
  /** `activity` or `order`, of a service record. */
  readonly kind?: string;
  readonly state?: string;
}

/** A list that shows staff what they reach. */
export interface StaffList {
  /** Roles whose scopes it follows. */
  readonly roles: readonly Role[];
  readonly query?: Readonly<Record<string, string>>;
  /** Name of the field that identifies a row of the answer; `id` when absent. */
  readonly key?: string;
  /** SQL for rows `id, regionCode, organisationId, partnerId` of what the list shows. */
  readonly places: string;
  /** Whether somebody may see a row; when absent, whether any of `roles` reaches it. */
  readonly may?: (actor: Actor, place: Place) => boolean;
}

const anyOf =
  (...roles: Role[]) =>
  (actor: Actor, { organisationId, partnerId, regionCode }: Place): boolean =>
    roles.some(
      (role) =>
        mayInOrganisation(actor, role, { id: organisationId, regionCode }) || mayWithPartner(actor, role, { id: partnerId, regionCode }),
    );
/** Whether the actor holds a role, in any scope. */
const whoever =
  (...roles: Role[]) =>
  (actor: Actor): boolean =>
    roles.some((role) => holdsRole(actor, role));

const records = 'SELECT id, regionCode, organisationId, 0 AS partnerId, kind, state FROM attendance';
const partners = 'SELECT id, regionCode, 0 AS organisationId, id AS partnerId FROM partner';

/**
 * Every list of the contract that staff see. Where records belong is read from the tables, and who may see them is asked of the kit's
 * predicates.
 */
export const staffLists: Partial<Record<OperationId, StaffList>> = {
  listProjects: {
    roles: ['organiser', 'reviewer', 'platform'],
    places: 'SELECT id, regionCode, organisationId, 0 AS partnerId FROM project',
  },
  listReviewQueue: { roles: ['reviewer'], places: 'SELECT id, regionCode, 0 AS organisationId, 0 AS partnerId FROM project' },
  listManualAttendance: {
    roles: ['organiser', 'coordinator', 'reviewer', 'platform'],
    places: records,
    may: (actor, place) =>
      anyOf(
        ...(place.kind === 'activity'
          ? (['organiser', 'reviewer', 'platform'] as const)
          : (['coordinator', 'reviewer', 'platform'] as const)),
      )(actor, place),
  },
  listToConfirm: {
    roles: ['organiser', 'reviewer', 'platform'],
    key: 'slotId',
    places: 'SELECT s.id, p.regionCode, p.organisationId, 0 AS partnerId FROM slot s JOIN project p ON p.id = s.projectId',
  },
  listDisputes: {
    roles: ['organiser', 'coordinator'],
    places:
      "SELECT d.id, a.regionCode, a.organisationId, 0 AS partnerId, a.kind FROM dispute d JOIN attendance a ON a.id = d.attendanceId WHERE d.state = 'open'",
    may: (actor, place) =>
      place.kind === 'activity'
        ? mayInOrganisation(actor, 'organiser', { id: place.organisationId, regionCode: place.regionCode })
        : mayInRegion(actor, 'coordinator', place.regionCode),
  },
  listAppeals: {
    roles: ['reviewer'],
    places: 'SELECT d.id, a.regionCode, 0 AS organisationId, 0 AS partnerId FROM dispute d JOIN attendance a ON a.id = d.attendanceId',
  },
  listAudit: {
    roles: ['platform', 'reviewer'],
    places: "SELECT id, COALESCE(regionCode, '') AS regionCode, 0 AS organisationId, 0 AS partnerId FROM audit_entry",
  },
  listStaff: {
    roles: ['platform'],
    places: "SELECT id, '' AS regionCode, 0 AS organisationId, 0 AS partnerId FROM account",
    may: whoever('platform'),
  },
  listOrders: {
    roles: ['coordinator', 'operator', 'reviewer', 'platform'],
    query: { as: 'staff' },
    places: 'SELECT id, regionCode, 0 AS organisationId, 0 AS partnerId FROM service_order',
  },
  listPartnerRewards: {
    roles: ['partner', 'platform'],
    places: 'SELECT r.id, p.regionCode, 0 AS organisationId, p.id AS partnerId FROM reward r JOIN partner p ON p.id = r.partnerId',
  },
  listVerifications: {
    roles: ['partner'],
    key: 'voucher.id',
    places: 'SELECT v.id, p.regionCode, 0 AS organisationId, p.id AS partnerId FROM voucher v JOIN partner p ON p.id = v.partnerId',
  },
  listPartners: { roles: ['platform', 'partner'], places: partners },
  listSpotChecks: {
    roles: ['reviewer', 'platform', 'organiser'],
    places: 'SELECT id, regionCode, organisationId, 0 AS partnerId, state FROM spot_check',
    // An organisation sees recorded checks only.
    may: (actor, place) => anyOf('reviewer', 'platform')(actor, place) || (place.state === 'recorded' && anyOf('organiser')(actor, place)),
  },
  listStarAwards: {
    roles: ['reviewer', 'platform'],
    places: 'SELECT a.id, v.regionCode, 0 AS organisationId, 0 AS partnerId FROM star_award a JOIN volunteer v ON v.id = a.volunteerId',
  },
  listStuckMessages: {
    roles: ['platform'],
    places: "SELECT id, '' AS regionCode, 0 AS organisationId, 0 AS partnerId FROM outbox_message WHERE state = 'failed'",
    may: whoever('platform'),
  },
  listTeamMemberships: {
    roles: ['organiser', 'coordinator', 'platform'],
    places:
      'SELECT m.id, o.regionCode, o.id AS organisationId, 0 AS partnerId FROM team_membership m JOIN team t ON t.id = m.teamId JOIN organisation o ON o.id = t.organisationId',
    // Members of a team are sent to every street.
    may: (actor, place) => whoever('coordinator', 'platform')(actor) || anyOf('organiser')(actor, place),
  },
  listVolunteers: {
    roles: ['platform', 'reviewer'],
    places: 'SELECT id, regionCode, 0 AS organisationId, 0 AS partnerId FROM volunteer',
  },
  listWishes: {
    roles: ['reviewer'],
    query: { as: 'staff' },
    places: 'SELECT id, regionCode, 0 AS organisationId, 0 AS partnerId FROM wish',
    may: (actor, { regionCode }) => mayInRegion(actor, 'reviewer', regionCode),
  },
};

export const mayOf = ({ roles, may = anyOf(...roles) }: StaffList) => may;
