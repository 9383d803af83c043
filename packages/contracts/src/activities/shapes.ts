import { z } from 'zod';
import { AttendanceMethod, AttendanceState, Dispute } from '../attendance/shapes.js';
import { GeoPoint, Id, Instant, line, Minutes, OfficePhone, prose, RegionCode, whole } from '../kit/shapes.js';
import { projectActions, projectEvents, projectStates, signUpActions, signUpStates, slotActions } from './states.js';
import { attendanceActions } from '../attendance/states.js';
import { addressLength, choiceCodeLength, personNameLength } from '../kit/limits.js';
import {
  placeNameLength,
  policyNumberLength,
  postDutyLength,
  postHeadcount,
  postMaxAge,
  postMinAge,
  postNameLength,
  postNoteLength,
  postsOfProject,
  projectContentLength,
  projectTitleLength,
  riskDisclosureLength,
  skillsOfPost,
  slotsOfProject,
  trainingPlanLength,
} from './limits.js';

export const ProjectState = z.enum(projectStates.states);

export const SignUpState = z.enum(signUpStates.states);

export const Place = z.object({
  /** Name of the spot, e.g. 康巴什区图书馆一楼大厅. */ name: line(placeNameLength),
  address: line(addressLength),
  point: GeoPoint.nullable(),
});

/** Conditions 岗位条件 of a post. */
/** Full years on the day of the slot, inclusive; null: no limit. */
export const PostConditions = z.object({
  minAge: whole(postMinAge).nullable(),
  maxAge: whole(postMaxAge).nullable(),
  /** Skill codes of the district; a volunteer needs all of them. */
  skills: z.array(line(choiceCodeLength)).max(skillsOfPost),
  /** Further words for people, e.g. 能搬 10 公斤; shown, not checked. */
  note: line(postNoteLength),
});

const postFields = {
  name: line(postNameLength),
  /** Volunteers needed in each slot. */ headcount: whole(postHeadcount),
  duty: prose(postDutyLength),
  conditions: PostConditions,
};

/** Post 岗位: what one does there, how many are needed in each slot, who may. */
export const Post = z.object({ id: Id, ...postFields });

export const PostInput = z.strictObject({
  /** Absent for a new one. */ id: Id.optional(),
  ...postFields,
  conditions: z.strictObject(PostConditions.shape),
});

/** Slot 班次: planned start and end, at most 12 hours apart. */
export const SlotInput = z.strictObject({ id: Id.optional(), startsAt: Instant, endsAt: Instant });

/** Risks 风险 that are disclosed, with insurance and training for dangerous work (条例 第十五至十七条). */
export const Risks = z.object({
  /** `dangerous` needs insurance and training; any level but `none` needs a disclosure. */ level: z.enum(['none', 'general', 'dangerous']),
  disclosure: prose(riskDisclosureLength),
  insured: z.boolean(),
  policyNumber: line(policyNumberLength),
  training: z.boolean(),
  trainingPlan: prose(trainingPlanLength),
});

export const ProjectInput = z.strictObject({
  title: line(projectTitleLength),
  category: line(choiceCodeLength),
  /** What is done, and for whom. */
  content: prose(projectContentLength),
  place: z.strictObject(Place.shape),
  regionCode: RegionCode,
  /** Person in charge 负责人 (67号 第七条). */
  contactName: line(personNameLength),
  contactPhone: OfficePhone,
  risks: z.strictObject(Risks.shape),
  posts: z.array(PostInput).min(postsOfProject.min).max(postsOfProject.max),
  slots: z.array(SlotInput).min(slotsOfProject.min).max(slotsOfProject.max),
});
export type ProjectInput = z.output<typeof ProjectInput>;

/** Places of one post in one slot. */
export const SlotPlace = z.object({
  postId: Id,
  /** Places for this post in the slot. */ headcount: z.int(),
  taken: z.int(),
  /** People on the waiting list 候补. */ waiting: z.int(),
  /** Head-count less `taken`, never negative. */ free: z.int(),
});

export const Slot = z.object({
  id: Id,
  /** Planned start. */ startsAt: Instant,
  endsAt: Instant,
  /** End of the time that counts: `endsAt`, or later when staff extended the slot. */ countedUntil: Instant,
  places: z.array(SlotPlace),
  /** People who have checked in, including those who have left. */ checkedIn: z.int(),
  /** Whether `countedUntil` has passed. */ ended: z.boolean(),
});

export const ReviewEvent = z.object({ at: Instant, actorName: z.string(), action: z.enum(projectEvents), reason: z.string().nullable() });

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
  /** What the caller may do with the project: actions of the life-cycle, and `edit`. */
  actions: z.array(z.enum(projectActions)),
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
  actions: z.array(z.enum(projectActions)),
});

/** A check that the reviewer sees beside a submission. */
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
  /** Upcoming slots of the project besides this one. */ moreSlots: z.int(),
  headcount: z.int(),
  taken: z.int(),
  free: z.int(),
  skills: z.array(z.string()),
  /** Metres from the caller's point; null when no point was given or the place has none. */
  distanceMetres: z.int().nullable(),
  /** Points 积分 for a confirmed hour in this category, with at most two decimals. */ pointsPerHour: z.number(),
  /** State of the caller’s sign-up for this slot; null without one. */ mine: SignUpState.nullable(),
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
  organisation: z.object({ id: Id, name: z.string(), averageRating: z.number().nullable(), ratings: z.int(), projects: z.int() }),
  contactName: z.string(),
  /** Sent to people who signed up, else null. */ contactPhone: z.string().nullable(),
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
          /** Place in the waiting list, from 1; null when not waiting. */ waitingPosition: z.int().nullable(),
        })
        .nullable(),
      /** What the caller may do with this slot. */
      actions: z.array(z.enum(slotActions)),
      /** Why signUp is not among the actions, in words. */
      whyNot: z.string().nullable(),
    }),
  ),
  /** Masked names of people who are going, up to 20. */
  going: z.array(z.string()),
  /** Number of all people who are going. */ goingCount: z.int(),
});

export const SignUpRecord = z.object({
  id: Id,
  state: SignUpState,
  /** Id of the project. */ activityId: Id,
  slotId: Id,
  postId: Id,
  title: z.string(),
  postName: z.string(),
  organisationName: z.string(),
  place: Place,
  startsAt: Instant,
  endsAt: Instant,
  /** When the volunteer signed up, or renewed a cancelled sign-up. */ signedUpAt: Instant,
  waitingPosition: z.int().nullable(),
  contactPhone: z.string().nullable(),
  /** Cancelling is free until this moment; later it is recorded as late. */
  freeCancelUntil: Instant,
  attendance: z
    .object({
      id: Id,
      state: AttendanceState,
      checkInAt: Instant.nullable(),
      checkOutAt: Instant.nullable(),
      minutes: Minutes.nullable(),
      autoClosed: z.boolean(),
    })
    .nullable(),
  /** Whether the caller has rated the activity. */ rated: z.boolean(),
  actions: z.array(z.enum(signUpActions)),
});
export type SignUpRecord = z.output<typeof SignUpRecord>;

export const RosterRow = z.object({
  signUpId: Id.nullable(),
  volunteerId: Id,
  name: z.string(),
  number: z.string(),
  phoneMasked: z.string(),
  star: z.int(),
  /** Full years on the day of the slot. */ age: z.int(),
  postId: Id,
  postName: z.string(),
  state: SignUpState,
  signedUpAt: Instant,
  waitingPosition: z.int().nullable(),
  /** Signed up by checking in at the venue. */ walkIn: z.boolean(),
  attendance: z
    .object({
      id: Id,
      state: AttendanceState,
      checkInAt: Instant.nullable(),
      checkInMethod: AttendanceMethod.nullable(),
      checkOutAt: Instant.nullable(),
      checkOutMethod: AttendanceMethod.nullable(),
      minutes: Minutes.nullable(),
      overlapMinutes: Minutes,
      manual: z.boolean(),
      reason: z.string().nullable(),
      enteredByName: z.string().nullable(),
      /** Whether the organiser has evaluated the service. */ evaluated: z.boolean(),
      /** The volunteer's dispute 异议 about this record, so that staff can answer it (67号 第十三条). */
      dispute: Dispute.nullable(),
      actions: z.array(z.enum(attendanceActions)),
    })
    .nullable(),
});
