import { z } from 'zod';
import { endpoint } from './kit/endpoint.js';
import { Id, IdText, Instant, RegionCode, line, pageOf, pageQuery, prose } from './kit/shapes.js';
import { teamMembershipStates } from './services.states.js';

/**
 * Seven colours 七色响应: red 党建引领, orange 矛盾调解, yellow 民生关爱, green 生态守护, white 健康保障, blue 政策宣导, purple 专业支持.
 */
export const ServiceColour = z.enum(['red', 'orange', 'yellow', 'green', 'white', 'blue', 'purple']);
/** Time of day in Asia/Shanghai, `08:30`; `24:00` is the end of the day. */
const TimeOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
/** When a service is offered; limits run only then. 00:00 to 24:00 on seven days runs around the clock. */
export const OpenHours = z.strictObject({
  /** 1 (Monday) to 7, each once. */
  weekdays: z
    .array(z.int().min(1).max(7))
    .min(1)
    .max(7)
    .refine((days) => new Set(days).size === days.length),
  from: TimeOfDay,
  to: TimeOfDay,
});
/** How long each stage of an order may take, in minutes within the open hours. Past it, the next region level is told. */
export const ServiceLimits = z.strictObject({
  /** 接单: from placed to accepted, 5 minutes to 7 days. */
  acceptMinutes: z.int().min(5).max(10080),
  /** 派单: from accepted until a volunteer has taken it. */
  dispatchMinutes: z.int().min(5).max(10080),
  /** 履单: from the appointed time to the first scan. */
  startMinutes: z.int().min(5).max(10080),
  /** 结单: from the end of the service to the settlement. */
  settleMinutes: z.int().min(5).max(43200),
});

const serviceItemFields = {
  colour: ServiceColour,
  title: line(30, 2),
  /** What is done. */
  summary: prose(300, 2),
  /** For whom, e.g. 70 岁以上独居老人. */
  forWhom: line(60),
  /** All of these skills are needed, codes of the district. */
  skills: z.array(line(40)).max(5),
  /** Only members of the colour's professional team may come: their qualification was checked. */
  teamOnly: z.boolean(),
  /** Field of activity 服务类别 by which points are paid. */
  category: line(40),
  /** Usual duration; counted time is cut to it unless a coordinator extends the order. Minutes, 10 to 720. */
  usualMinutes: z.int().min(10).max(720),
  limits: ServiceLimits,
  hours: OpenHours,
  /** Where it is offered, with all below; the whole district when empty. */
  regionCodes: z.array(RegionCode).max(50),
  /** A ride or an errand: the order says where to. The way is the service then (67号 第七条). */
  needsDestination: z.boolean(),
  /** On the menu 菜单; switched off it can no longer be ordered. */
  offered: z.boolean(),
};
export const ServiceItemInput = z.strictObject(serviceItemFields);
export type ServiceItemInput = z.output<typeof ServiceItemInput>;
/** An item 服务项目 of the menu. */
export const ServiceItem = z.object({
  id: Id,
  ...serviceItemFields,
  colourName: z.string(),
  categoryName: z.string(),
  skillNames: z.array(z.string()),
  regionNames: z.array(z.string()),
  /** The colour's professional team, which comes. */
  teamName: z.string(),
  /** Open hours in words, 周一至周五 8:30–17:30. */
  hoursText: z.string(),
  /** Orders ever placed. */
  orders: z.int(),
  /** Average of the reviews, one decimal; null when none. */
  rating: z.number().nullable(),
});
export type ServiceItem = z.output<typeof ServiceItem>;

export const TeamMembershipState = z.enum(teamMembershipStates.states);
/** One of the seven professional teams 专业队. */
export const Team = z.object({
  id: Id,
  colour: ServiceColour,
  colourName: z.string(),
  name: z.string(),
  /** Whose organisers lead it; null (and no name) until the platform has said so. */
  organisationId: Id.nullable(),
  organisationName: z.string(),
  summary: z.string(),
  /** What a member has to be able to do, and to show. */
  requirement: z.string(),
  members: z.int(),
  /** Applications that wait; null to whoever does not lead the team. */
  waiting: z.int().nullable(),
  /** The caller's membership. */
  mine: z.object({ membershipId: Id, state: TeamMembershipState, reason: z.string().nullable(), actions: z.array(z.string()) }).nullable(),
  /** Why the caller cannot apply, in words; null when they can, or nobody is logged in. */
  whyNot: z.string().nullable(),
  /** apply, leave; for staff: edit. */
  actions: z.array(z.string()),
});
export type Team = z.output<typeof Team>;
/** A volunteer's membership 队员资格 of a team, or the application for it. */
export const TeamMembership = z.object({
  id: Id,
  teamId: Id,
  teamName: z.string(),
  colour: ServiceColour,
  volunteerId: Id,
  name: z.string(),
  number: z.string(),
  age: z.int(),
  star: z.int(),
  regionName: z.string(),
  skillNames: z.array(z.string()),
  phoneMasked: z.string(),
  state: TeamMembershipState,
  /** What the volunteer can do and show. */
  words: z.string(),
  appliedAt: Instant,
  decidedAt: Instant.nullable(),
  decidedByName: z.string().nullable(),
  reason: z.string().nullable(),
  actions: z.array(z.string()),
});

const itemParams = z.object({ itemId: IdText });
const itemErrors = ['SKILL_UNKNOWN', 'CATEGORY_UNKNOWN', 'REGION_UNKNOWN', 'SERVICE_TITLE_TAKEN', 'OPEN_HOURS_WRONG'] as const;
const teamParams = z.object({ teamId: IdText });
const membershipParams = z.object({ membershipId: IdText });

export const serviceEndpoints = {
  listServiceItems: endpoint({
    operationId: 'listServiceItems',
    method: 'GET',
    path: '/service-items',
    tags: ['services'],
    audience: 'public',
    summary: 'The menu 点单菜单 by colour; with `all` the platform also sees what is switched off',
    query: z.object({
      ...pageQuery,
      colour: ServiceColour.optional(),
      q: line(40).optional(),
      /** Only what is offered there. */
      regionCode: RegionCode.optional(),
      all: z.enum(['true', 'false']).optional(),
    }),
    response: pageOf(ServiceItem),
    errors: ['REGION_UNKNOWN'],
  }),
  getServiceItem: endpoint({
    operationId: 'getServiceItem',
    method: 'GET',
    path: '/service-items/:itemId',
    tags: ['services'],
    audience: 'public',
    summary: 'One item, with times that can be ordered',
    params: itemParams,
    response: ServiceItem.extend({
      /** Up to eight times within the open hours of the next days, the soonest first. */
      times: z.array(Instant),
    }),
    errors: ['NOT_FOUND'],
  }),
  createServiceItem: endpoint({
    operationId: 'createServiceItem',
    method: 'POST',
    path: '/service-items',
    tags: ['services'],
    audience: ['platform'],
    summary: 'New item on the menu',
    idempotent: true,
    status: 201,
    body: ServiceItemInput,
    response: ServiceItem,
    errors: [...itemErrors],
  }),
  updateServiceItem: endpoint({
    operationId: 'updateServiceItem',
    method: 'PUT',
    path: '/service-items/:itemId',
    tags: ['services'],
    audience: ['platform'],
    summary: 'Change an item, or switch it on or off; orders that stand keep what they were placed with',
    params: itemParams,
    body: ServiceItemInput,
    response: ServiceItem,
    errors: ['NOT_FOUND', ...itemErrors],
  }),
};

export const teamEndpoints = {
  listTeams: endpoint({
    operationId: 'listTeams',
    method: 'GET',
    path: '/teams',
    tags: ['teams'],
    audience: 'public',
    summary: 'The seven professional teams 专业队',
    response: z.object({ items: z.array(Team) }),
    errors: [],
  }),
  updateTeam: endpoint({
    operationId: 'updateTeam',
    method: 'PUT',
    path: '/teams/:teamId',
    tags: ['teams'],
    audience: ['platform', 'organiser'],
    summary: 'Change a team; organisers of its organisation may not change the organisation',
    params: teamParams,
    body: z.strictObject({ name: line(30, 2), organisationId: Id.nullable(), summary: prose(300, 0), requirement: prose(300, 0) }),
    response: Team,
    errors: ['NOT_FOUND', 'FORBIDDEN'],
  }),
  applyToTeam: endpoint({
    operationId: 'applyToTeam',
    method: 'POST',
    path: '/teams/:teamId/applications',
    tags: ['teams'],
    audience: ['volunteer'],
    summary: 'Apply to a professional team; its leader checks the qualification. Applying twice is one application',
    status: 201,
    params: teamParams,
    body: z.strictObject({ words: prose(300, 2) }),
    response: Team,
    errors: ['NOT_FOUND', 'ALREADY_MEMBER', 'TOO_YOUNG'],
  }),
  leaveTeam: endpoint({
    operationId: 'leaveTeam',
    method: 'POST',
    path: '/teams/:teamId/leave',
    tags: ['teams'],
    audience: ['volunteer'],
    summary: 'Take the application back, or leave the team',
    params: teamParams,
    response: Team,
    errors: ['NOT_FOUND', 'STATE_CHANGED', 'ACTION_NOT_PERMITTED'],
  }),
  listTeamMemberships: endpoint({
    operationId: 'listTeamMemberships',
    method: 'GET',
    path: '/team-memberships',
    tags: ['teams'],
    audience: ['organiser', 'coordinator', 'platform'],
    summary: 'Applications and rosters of the teams that I lead (organiser) or dispatch (coordinator, platform)',
    query: z.object({ ...pageQuery, teamId: IdText.optional(), state: TeamMembershipState.optional(), q: line(40).optional() }),
    response: pageOf(TeamMembership),
    errors: [],
  }),
  decideTeamApplication: endpoint({
    operationId: 'decideTeamApplication',
    method: 'POST',
    path: '/team-memberships/:membershipId/decision',
    tags: ['teams'],
    audience: ['organiser'],
    summary: 'The team’s leader (an organiser of its organisation) checks the qualification: admit or decline with a reason',
    params: membershipParams,
    body: z.discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('admit'), /** What was seen, e.g. 执业证书. */ note: prose(300, 2) }),
      z.strictObject({ decision: z.literal('decline'), note: prose(300, 2) }),
    ]),
    response: TeamMembership,
    errors: ['NOT_FOUND', 'OWN_ENTRY', 'STATE_CHANGED', 'ACTION_NOT_PERMITTED'],
  }),
  removeTeamMember: endpoint({
    operationId: 'removeTeamMember',
    method: 'POST',
    path: '/team-memberships/:membershipId/remove',
    tags: ['teams'],
    audience: ['organiser'],
    summary: 'The team’s leader ends a membership with a reason',
    params: membershipParams,
    body: z.strictObject({ reason: prose(300, 2) }),
    response: TeamMembership,
    errors: ['NOT_FOUND', 'STATE_CHANGED', 'ACTION_NOT_PERMITTED'],
  }),
};
