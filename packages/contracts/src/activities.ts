import { z } from 'zod';
import { endpoint } from './kit/endpoint.js';
import { projectStates, signUpStates } from './activities.states.js';
import { Dispute } from './attendance.js';
import { Day, GeoPoint, Id, IdText, Instant, Minutes, OfficePhone, RegionCode, line, pageOf, pageQuery, prose } from './kit/shapes.js';

export const ProjectState = z.enum(projectStates.states);
export const SignUpState = z.enum(signUpStates.states);

export const Place = z.object({
  /** Name of the spot, e.g. 康巴什区图书馆一楼大厅. */ name: line(60),
  address: line(120),
  point: GeoPoint.nullable(),
});

/** Conditions 岗位条件 of a post. */
export const PostConditions = z.object({
  minAge: z.int().min(6).max(100).nullable(),
  maxAge: z.int().min(6).max(120).nullable(),
  /** All of these skill codes are needed. */
  skills: z.array(line(40)).max(5),
  /** Further words for people, e.g. 能搬 10 公斤; shown, not checked. */
  note: line(100, 0),
});
const postFields = {
  name: line(30),
  /** People per slot. */ headcount: z.int().min(1).max(5000),
  duty: prose(300, 0),
  conditions: PostConditions,
};
/** Post 岗位: what one does there, how many are needed in each slot, who may. */
export const Post = z.object({ id: Id, ...postFields });
export const PostInput = z.strictObject({
  /** Absent for a new one. */ id: Id.optional(),
  ...postFields,
  conditions: z.strictObject(PostConditions.shape),
});
/** Slot 班次: planned from–to. At most 12 hours. */
export const SlotInput = z.strictObject({ id: Id.optional(), startsAt: Instant, endsAt: Instant });

/** Risks 风险 disclosed, insurance and training for dangerous work (条例 第十五至十七条). */
export const Risks = z.object({
  level: z.enum(['none', 'general', 'dangerous']),
  disclosure: prose(500, 0),
  insured: z.boolean(),
  policyNumber: line(60, 0),
  training: z.boolean(),
  trainingPlan: prose(300, 0),
});

export const ProjectInput = z.strictObject({
  title: line(60, 2),
  category: line(40),
  /** What is done, for whom. */
  content: prose(3000, 10),
  place: z.strictObject(Place.shape),
  regionCode: RegionCode,
  /** Person in charge 负责人 (67号 第七条). */
  contactName: line(30),
  contactPhone: OfficePhone,
  risks: z.strictObject(Risks.shape),
  posts: z.array(PostInput).min(1).max(20),
  slots: z.array(SlotInput).min(1).max(60),
});
export type ProjectInput = z.output<typeof ProjectInput>;

/** Places of one post in one slot. */
export const SlotPlace = z.object({
  postId: Id,
  headcount: z.int(),
  taken: z.int(),
  waiting: z.int(),
  /** Never negative. */ free: z.int(),
});
export const Slot = z.object({
  id: Id,
  startsAt: Instant,
  endsAt: Instant,
  /** Later than endsAt when staff extended it. */ countedUntil: Instant,
  places: z.array(SlotPlace),
  checkedIn: z.int(),
  ended: z.boolean(),
});
export const ReviewEvent = z.object({ at: Instant, actorName: z.string(), action: z.string(), reason: z.string().nullable() });

/** A project 项目 as its organisation and reviewers see it. */
export const Project = z.object({
  id: Id,
  ...ProjectInput.shape,
  posts: z.array(Post),
  slots: z.array(Slot),
  state: ProjectState,
  organisationId: Id,
  organisationName: z.string(),
  categoryName: z.string(),
  regionName: z.string(),
  createdAt: Instant,
  submittedAt: Instant.nullable(),
  publishedAt: Instant.nullable(),
  /** What the caller may do now: actions of the life-cycle plus `edit`. */
  actions: z.array(z.string()),
  history: z.array(ReviewEvent),
});
export const ProjectRow = z.object({
  id: Id,
  title: z.string(),
  category: z.string(),
  categoryName: z.string(),
  state: ProjectState,
  organisationId: Id,
  organisationName: z.string(),
  regionName: z.string(),
  nextStartsAt: Instant.nullable(),
  slots: z.int(),
  headcount: z.int(),
  taken: z.int(),
  riskLevel: z.enum(['none', 'general', 'dangerous']),
  submittedAt: Instant.nullable(),
  createdAt: Instant,
  actions: z.array(z.string()),
});
/** A check shown beside a submission. */
export const ReviewCheck = z.object({
  code: z.enum(['risk', 'insurance', 'training', 'duplicate', 'organisationRecord', 'slots', 'contact']),
  ok: z.boolean(),
  text: z.string(),
});

/** A public activity 活动 in a list: the published project with its next fitting slot. */
export const ActivityRow = z.object({
  id: Id,
  title: z.string(),
  category: z.string(),
  categoryName: z.string(),
  organisationName: z.string(),
  regionName: z.string(),
  place: Place,
  slotId: Id,
  startsAt: Instant,
  endsAt: Instant,
  /** Further upcoming slots beside this one. */ moreSlots: z.int(),
  headcount: z.int(),
  taken: z.int(),
  free: z.int(),
  skills: z.array(z.string()),
  /** Metres from the caller's point; null when no point was given or the place has none. */
  distanceMetres: z.int().nullable(),
  pointsPerHour: z.number(),
  mine: SignUpState.nullable(),
});
export const PostForMe = Post.extend({
  /** Conditions the caller does not meet, in words; empty when all are met or nobody is logged in. */
  unmet: z.array(z.string()),
});
export const Activity = z.object({
  id: Id,
  title: z.string(),
  category: z.string(),
  categoryName: z.string(),
  content: z.string(),
  place: Place,
  regionName: z.string(),
  organisation: z.object({ id: Id, name: z.string(), rating: z.number().nullable(), ratings: z.int(), projects: z.int() }),
  contactName: z.string(),
  /** Shown to people who signed up; else null. */ contactPhone: z.string().nullable(),
  risks: Risks,
  posts: z.array(PostForMe),
  pointsPerHour: z.number(),
  distanceMetres: z.int().nullable(),
  state: ProjectState,
  slots: z.array(
    Slot.extend({
      /** The caller's sign-up for this slot. */
      mine: z
        .object({
          signUpId: Id,
          postId: Id,
          state: SignUpState,
          /** Place in the waiting list from 1. */ waitingPosition: z.int().nullable(),
        })
        .nullable(),
      /** What the caller can do now: signUp, joinWaitingList, cancelSignUp, checkIn, checkOut, rate. */
      actions: z.array(z.string()),
      /** Why signUp is not among the actions, in words. */
      whyNot: z.string().nullable(),
    }),
  ),
  /** Masked names of people who are going, up to 20. */
  going: z.array(z.string()),
  goingCount: z.int(),
});

export const SignUpRecord = z.object({
  id: Id,
  state: SignUpState,
  activityId: Id,
  slotId: Id,
  postId: Id,
  title: z.string(),
  postName: z.string(),
  organisationName: z.string(),
  place: Place,
  startsAt: Instant,
  endsAt: Instant,
  signedUpAt: Instant,
  waitingPosition: z.int().nullable(),
  contactPhone: z.string().nullable(),
  /** Cancelling is free until this moment; later it is recorded as late. */
  freeCancelUntil: Instant,
  attendance: z
    .object({
      id: Id,
      state: z.string(),
      checkInAt: Instant.nullable(),
      checkOutAt: Instant.nullable(),
      minutes: Minutes.nullable(),
      autoClosed: z.boolean(),
    })
    .nullable(),
  rated: z.boolean(),
  actions: z.array(z.string()),
});
export type SignUpRecord = z.output<typeof SignUpRecord>;

export const RosterRow = z.object({
  signUpId: Id.nullable(),
  volunteerId: Id,
  name: z.string(),
  number: z.string(),
  phoneMasked: z.string(),
  star: z.int(),
  age: z.int(),
  postId: Id,
  postName: z.string(),
  state: SignUpState,
  signedUpAt: Instant,
  waitingPosition: z.int().nullable(),
  walkIn: z.boolean(),
  attendance: z
    .object({
      id: Id,
      state: z.string(),
      checkInAt: Instant.nullable(),
      checkInMethod: z.string().nullable(),
      checkOutAt: Instant.nullable(),
      checkOutMethod: z.string().nullable(),
      minutes: Minutes.nullable(),
      overlapMinutes: Minutes,
      manual: z.boolean(),
      reason: z.string().nullable(),
      enteredByName: z.string().nullable(),
      evaluated: z.boolean(),
      /** The volunteer's objection 异议 to this record, so that staff can answer it (67号 第十三条). */
      dispute: Dispute.nullable(),
      actions: z.array(z.string()),
    })
    .nullable(),
});

const projectParams = z.object({ projectId: IdText });
const slotParams = z.object({ slotId: IdText });
const submitErrors = [
  'NOT_FOUND',
  'FORBIDDEN',
  'PROJECT_INCOMPLETE',
  'INSURANCE_REQUIRED',
  'TRAINING_REQUIRED',
  'SLOT_IN_PAST',
  'STATE_CHANGED',
  'ACTION_NOT_PERMITTED',
] as const;
const draftErrors = [
  'NOT_FOUND',
  'FORBIDDEN',
  'REGION_UNKNOWN',
  'SKILL_UNKNOWN',
  'CATEGORY_UNKNOWN',
  'SLOT_TIMES_WRONG',
  'SLOT_IN_PAST',
] as const;

export const activityEndpoints = {
  draftProject: endpoint({
    operationId: 'draftProject',
    method: 'POST',
    path: '/projects',
    tags: ['projects'],
    audience: ['organiser'],
    summary: 'Draft a project with posts and slots',
    idempotent: true,
    status: 201,
    body: ProjectInput.extend({ organisationId: Id }),
    response: Project,
    errors: [...draftErrors],
  }),
  updateProject: endpoint({
    operationId: 'updateProject',
    method: 'PUT',
    path: '/projects/:projectId',
    tags: ['projects'],
    audience: ['organiser'],
    summary: 'Change a draft or a returned project',
    params: projectParams,
    body: ProjectInput,
    response: Project,
    errors: [...draftErrors, 'STATE_CHANGED', 'ACTION_NOT_PERMITTED'],
  }),
  submitProject: endpoint({
    operationId: 'submitProject',
    method: 'POST',
    path: '/projects/:projectId/submit',
    tags: ['projects'],
    audience: ['organiser'],
    summary: 'Submit for review',
    params: projectParams,
    response: Project,
    errors: [...submitErrors],
  }),
  withdrawProject: endpoint({
    operationId: 'withdrawProject',
    method: 'POST',
    path: '/projects/:projectId/withdraw',
    tags: ['projects'],
    audience: ['organiser'],
    summary: 'Take a submission back',
    params: projectParams,
    response: Project,
    errors: ['NOT_FOUND', 'FORBIDDEN', 'STATE_CHANGED', 'ACTION_NOT_PERMITTED'],
  }),
  approveProject: endpoint({
    operationId: 'approveProject',
    method: 'POST',
    path: '/projects/:projectId/approve',
    tags: ['projects'],
    audience: ['reviewer'],
    summary: 'Approve: the project is public 党组织审核',
    params: projectParams,
    body: z.strictObject({ note: prose(300, 0).default('') }),
    response: Project,
    errors: ['NOT_FOUND', 'FORBIDDEN', 'STATE_CHANGED', 'ACTION_NOT_PERMITTED', 'SLOT_IN_PAST'],
  }),
  returnProject: endpoint({
    operationId: 'returnProject',
    method: 'POST',
    path: '/projects/:projectId/return',
    tags: ['projects'],
    audience: ['reviewer'],
    summary: 'Return with a reason',
    params: projectParams,
    body: z.strictObject({ reason: prose(500, 2) }),
    response: Project,
    errors: ['NOT_FOUND', 'FORBIDDEN', 'STATE_CHANGED', 'ACTION_NOT_PERMITTED', 'REASON_REQUIRED'],
  }),
  cancelProject: endpoint({
    operationId: 'cancelProject',
    method: 'POST',
    path: '/projects/:projectId/cancel',
    tags: ['projects'],
    audience: ['organiser'],
    summary: 'Call off a project; everybody signed up is told',
    params: projectParams,
    body: z.strictObject({ reason: prose(500, 2) }),
    response: Project,
    errors: ['NOT_FOUND', 'FORBIDDEN', 'STATE_CHANGED', 'ACTION_NOT_PERMITTED'],
  }),
  listProjects: endpoint({
    operationId: 'listProjects',
    method: 'GET',
    path: '/projects',
    tags: ['projects'],
    audience: ['organiser', 'reviewer', 'platform'],
    summary: 'Projects of my organisation or region',
    query: z.object({
      ...pageQuery,
      q: line(40).optional(),
      state: ProjectState.optional(),
      category: line(40).optional(),
      organisationId: IdText.optional(),
    }),
    response: pageOf(ProjectRow),
    errors: [],
  }),
  getProject: endpoint({
    operationId: 'getProject',
    method: 'GET',
    path: '/projects/:projectId',
    tags: ['projects'],
    audience: ['organiser', 'reviewer', 'platform'],
    summary: 'One project with its history',
    params: projectParams,
    response: Project,
    errors: ['NOT_FOUND'],
  }),
  listReviewQueue: endpoint({
    operationId: 'listReviewQueue',
    method: 'GET',
    path: '/review-queue',
    tags: ['projects'],
    audience: ['reviewer'],
    summary: 'Submissions waiting for review in my region, oldest first',
    query: z.object({ ...pageQuery }),
    response: pageOf(ProjectRow.extend({ checks: z.array(ReviewCheck) })),
    errors: [],
  }),
  listActivities: endpoint({
    operationId: 'listActivities',
    method: 'GET',
    path: '/activities',
    tags: ['activities'],
    audience: 'public',
    summary: 'Public activities with an upcoming slot, soonest first',
    query: z.object({
      ...pageQuery,
      q: line(40).optional(),
      category: line(40).optional(),
      skill: line(40).optional(),
      regionCode: RegionCode.optional(),
      /** Slot starts on this day or later / on this day or earlier (Asia/Shanghai). */
      from: Day.optional(),
      to: Day.optional(),
      /** Only slots with a free place. */
      free: z.enum(['true', 'false']).optional(),
      /** Part of the day the slot starts in. */
      part: z.enum(['morning', 'afternoon', 'evening']).optional(),
      lat: z.coerce.number().min(-90).max(90).optional(),
      lng: z.coerce.number().min(-180).max(180).optional(),
      /** Metres around the point. */
      within: z.coerce.number().int().min(100).max(200000).optional(),
      sort: z.enum(['time', 'distance']).default('time'),
    }),
    response: pageOf(ActivityRow),
    errors: [],
  }),
  getActivity: endpoint({
    operationId: 'getActivity',
    method: 'GET',
    path: '/activities/:activityId',
    tags: ['activities'],
    audience: 'public',
    summary: 'One activity with slots, places left and what I can do',
    params: z.object({ activityId: IdText }),
    query: z.object({ lat: z.coerce.number().min(-90).max(90).optional(), lng: z.coerce.number().min(-180).max(180).optional() }),
    response: Activity,
    errors: ['NOT_FOUND'],
  }),
  signUp: endpoint({
    operationId: 'signUp',
    method: 'POST',
    path: '/slots/:slotId/sign-ups',
    tags: ['activities'],
    audience: ['volunteer'],
    summary: 'Sign up 报名 for a post in a slot; past the head-count onto the waiting list 候补; twice is harmless',
    idempotent: true,
    status: 201,
    params: slotParams,
    body: z.strictObject({ postId: Id }),
    response: SignUpRecord,
    errors: ['NOT_FOUND', 'SIGN_UP_CLOSED', 'CONDITION_NOT_MET', 'TIME_CLASH', 'WAITING_LIST_FULL'],
  }),
  cancelSignUp: endpoint({
    operationId: 'cancelSignUp',
    method: 'POST',
    path: '/sign-ups/:signUpId/cancel',
    tags: ['activities'],
    audience: ['volunteer'],
    summary: 'Cancel; free until 24 h before (configurable), later recorded as late',
    params: z.object({ signUpId: IdText }),
    response: SignUpRecord,
    errors: ['NOT_FOUND', 'STATE_CHANGED', 'ACTION_NOT_PERMITTED', 'SIGN_UP_CLOSED'],
  }),
  listMySignUps: endpoint({
    operationId: 'listMySignUps',
    method: 'GET',
    path: '/me/sign-ups',
    tags: ['activities'],
    audience: ['volunteer'],
    summary: 'My sign-ups: upcoming soonest first, or past newest first',
    query: z.object({ ...pageQuery, when: z.enum(['upcoming', 'past', 'all']).default('upcoming') }),
    response: pageOf(SignUpRecord),
    errors: [],
  }),
  listRoster: endpoint({
    operationId: 'listRoster',
    method: 'GET',
    path: '/slots/:slotId/roster',
    tags: ['activities'],
    audience: ['organiser', 'reviewer', 'platform'],
    summary: 'The roster 名单 of a slot with attendance',
    params: slotParams,
    query: z.object({ postId: IdText.optional(), state: SignUpState.optional() }),
    response: z.object({
      slot: Slot,
      projectId: Id,
      title: z.string(),
      items: z.array(RosterRow),
      confirmDueAt: Instant.nullable(),
      counts: z.object({
        confirmed: z.int(),
        waiting: z.int(),
        present: z.int(),
        ended: z.int(),
        toConfirm: z.int(),
        awaitingApproval: z.int(),
      }),
    }),
    errors: ['NOT_FOUND'],
  }),
  extendSlot: endpoint({
    operationId: 'extendSlot',
    method: 'POST',
    path: '/slots/:slotId/extend',
    tags: ['activities'],
    audience: ['organiser'],
    summary: 'Extend a running slot: time until then counts',
    params: slotParams,
    body: z.strictObject({ until: Instant, reason: prose(200, 2) }),
    response: Slot,
    errors: ['NOT_FOUND', 'FORBIDDEN', 'SLOT_TIMES_WRONG', 'CHECK_IN_OVER'],
  }),
};
