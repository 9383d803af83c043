import {
  addressLength,
  choiceCodeLength,
  officePhoneLength,
  personNameLength,
  placeNameLength,
  policyNumberLength,
  postDutyLength,
  postNameLength,
  postNoteLength,
  projectTitleLength,
  riskDisclosureLength,
  trainingPlanLength,
} from '@zhiyuanhong/contracts/limits';
import type { projectStates, StateOf } from '@zhiyuanhong/contracts/states';
import { Entity } from 'typeorm';
import { At, Bool, Indexed, Int, LongText, Pk, Str, UniqueKey } from '../../../kit/db/index.js';
import type { PartOfDay } from '../core/slots.js';
import type { Risks } from '../core/submission.js';

export type ProjectState = StateOf<typeof projectStates>;

/** A project 项目 of an organisation; once published, a public activity 活动. */
@Entity('project')
@Indexed('organisationId', 'state')
@Indexed('state', 'submittedAt')
@Indexed('regionCode')
export class Project {
  @Pk() id!: number;
  @Int() organisationId!: number;
  @Str(20) state!: ProjectState;
  @Str(projectTitleLength.max) title!: string;
  @Str(choiceCodeLength) category!: string;
  @LongText() content!: string;
  @Str(placeNameLength.max) placeName!: string;
  @Str(addressLength.max) placeAddress!: string;
  /** Millionths of a degree (GCJ-02); both or neither. */
  @Int({ nullable: true }) placeLat!: number | null;
  @Int({ nullable: true }) placeLng!: number | null;
  @Str(12) regionCode!: string;
  /** Person in charge 负责人. */
  @Str(personNameLength.max) contactName!: string;
  @Str(officePhoneLength.max) contactPhone!: string;
  @Str(12) riskLevel!: Risks['level'];
  @Str(riskDisclosureLength.max) riskDisclosure!: string;
  @Bool() insured!: boolean;
  @Str(policyNumberLength.max) policyNumber!: string;
  @Bool() training!: boolean;
  @Str(trainingPlanLength.max) trainingPlan!: string;
  /** Account that drafted it; it may not review it. */
  @Int() draftedById!: number;
  @At() createdAt!: Date;
  @At({ nullable: true }) submittedAt!: Date | null;
  @At({ nullable: true }) publishedAt!: Date | null;
}

/** Post 岗位 of a project, the same in all its slots. */
@Entity('post')
@Indexed('projectId')
export class Post {
  @Pk() id!: number;
  @Int() projectId!: number;
  /** Position in the organisation's order, from 0. */
  @Int() position!: number;
  @Str(postNameLength.max) name!: string;
  /** People in each slot. */
  @Int() headcount!: number;
  @Str(postDutyLength.max) duty!: string;
  @Int({ nullable: true }) minAge!: number | null;
  @Int({ nullable: true }) maxAge!: number | null;
  /** Codes of the skills needed, each between commas: `,driving,first-aid,`; empty for none. Found with LIKE. */
  @Str(210) skills!: string;
  @Str(postNoteLength.max) note!: string;
}

/** Slot 班次: planned start and end. Only `countedUntil` may change once people can sign up. */
@Entity('slot')
@Indexed('projectId')
@Indexed('startsAt')
@Indexed('settledAt', 'countedUntil')
@Indexed('waitersToldAt', 'startsAt')
export class Slot {
  @Pk() id!: number;
  @Int() projectId!: number;
  @At() startsAt!: Date;
  @At() endsAt!: Date;
  /** End of the time that counts: `endsAt`, or later when staff extended the slot. */
  @At() countedUntil!: Date;
  /** Part of the day, in Shanghai, in which it starts. */
  @Str(9) part!: PartOfDay;
  /** True when the project was cancelled before the slot started. */
  @Bool() calledOff!: boolean;
  /** When people were reminded of the slot. */
  @At({ nullable: true }) remindedAt!: Date | null;
  /** When people left on the waiting list were told that they got no place. */
  @At({ nullable: true }) waitersToldAt!: Date | null;
  /** When people who did not come were marked. */
  @At({ nullable: true }) settledAt!: Date | null;
}

/** Places 名额 of one post in one slot: the row that every sign-up updates, so that they happen one after the other. */
@Entity('slot_place')
@UniqueKey('slotId', 'postId')
@Indexed('projectId')
export class SlotPlace {
  @Pk() id!: number;
  @Int() projectId!: number;
  @Int() slotId!: number;
  @Int() postId!: number;
  /** Copy of the post's head-count, so that one conditional write can compare with it. */
  @Int() headcount!: number;
  /** Places taken; never more than `headcount`. */
  @Int() taken!: number;
  @Int() waiting!: number;
  /** Last position given in the waiting list; never decreases. */
  @Int() lastPosition!: number;
  /** True while the project is published; cleared in the transaction that cancels it. */
  @Bool() signUpOpen!: boolean;
}

/** A project that a reviewer returned 退回; later reviews of its organisation count them. */
@Entity('project_return')
@Indexed('organisationId', 'returnedAt')
export class ProjectReturn {
  @Pk() id!: number;
  @Int() projectId!: number;
  @Int() organisationId!: number;
  @At() returnedAt!: Date;
}
