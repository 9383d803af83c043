import { Injectable } from '@nestjs/common';
import type { ProjectInput } from '@zhiyuanhong/contracts';
import { District } from '../../../district.js';
import { Clock } from '../../../kit/clock/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { RegionTree } from '../../regions/index.js';
import { toMicro } from '../core/distance.js';
import { begunSlot, partOfDay, slotFault } from '../core/slots.js';
import type { Post, Project, Slot } from './project.entity.js';

export type ProjectFields = Omit<Project, 'id' | 'organisationId' | 'state' | 'draftedById' | 'createdAt' | 'submittedAt' | 'publishedAt'>;
type PostFields = Omit<Post, 'id' | 'projectId' | 'position'>;
type SlotFields = Omit<Slot, 'id' | 'projectId'>;

/** An organisation's input as columns. Parts with an id exist already. */
export interface ProjectDraft {
  readonly fields: ProjectFields;
  readonly posts: readonly { readonly id?: number; readonly fields: PostFields }[];
  readonly slots: readonly { readonly id?: number; readonly fields: SlotFields }[];
}

/** Checks an organisation's input against the district and the clock. */
@Injectable()
export class ProjectInputs {
  constructor(
    private readonly district: District,
    private readonly regions: RegionTree,
    private readonly clock: Clock,
  ) {}

  /** @throws REGION_UNKNOWN, CATEGORY_UNKNOWN, SKILL_UNKNOWN, SLOT_TIMES_WRONG, SLOT_IN_PAST, INVALID_INPUT */
  check(input: ProjectInput): ProjectDraft {
    this.regions.require(input.regionCode);
    if (!this.district.categories.some(({ code }) => code === input.category))
      throw new AppError('CATEGORY_UNKNOWN', { category: input.category });
    for (const skill of input.posts.flatMap((post) => post.conditions.skills)) {
      if (!this.district.skills.some(({ code }) => code === skill)) throw new AppError('SKILL_UNKNOWN', { skill });
    }
    refuseTwice(input);
    refuseAges(input);
    const slots = input.slots.map(({ id, startsAt, endsAt }) => ({ id, fields: slotFields(new Date(startsAt), new Date(endsAt)) }));
    checkSlots(
      slots.map((slot) => slot.fields),
      this.clock.now(),
    );
    return { fields: projectFields(input), posts: input.posts.map(({ id, ...post }) => ({ id, fields: postFields(post) })), slots };
  }
}

/** @throws SLOT_TIMES_WRONG, SLOT_IN_PAST */
export function checkSlots(slots: readonly Pick<Slot, 'startsAt' | 'endsAt'>[], now: Date): void {
  const reason = slotFault(slots);
  if (reason) throw new AppError('SLOT_TIMES_WRONG', { reason });
  const begun = begunSlot(slots, now);
  if (begun) throw new AppError('SLOT_IN_PAST', { startsAt: begun.startsAt.toISOString() });
}

/** Skill codes as stored: `,driving,first-aid,`, so that LIKE finds `,driving,`. */
const skillsToText = (skills: readonly string[]): string => (skills.length === 0 ? '' : `,${[...new Set(skills)].join()},`);
export const skillsFromText = (text: string): string[] => text.split(',').filter(Boolean);

const refuse = (path: string, message: string): never => {
  throw new AppError('INVALID_INPUT', { fields: [{ path, message }] });
};

function refuseTwice(input: ProjectInput): void {
  for (const part of ['posts', 'slots'] as const) {
    const ids = input[part].flatMap(({ id }) => id ?? []);
    const twice = ids.findIndex((id, i) => ids.indexOf(id) !== i);
    if (twice >= 0) refuse(part, '同一项出现了两次');
  }
}

function refuseAges({ posts }: ProjectInput): void {
  posts.forEach(({ conditions: { minAge, maxAge } }, i) => {
    if (minAge !== null && maxAge !== null && minAge > maxAge) refuse(`posts.${i}.conditions.maxAge`, '不能小于最小年龄');
  });
}

const projectFields = ({ title, category, content, place, regionCode, contactName, contactPhone, risks }: ProjectInput): ProjectFields => ({
  title,
  category,
  content,
  placeName: place.name,
  placeAddress: place.address,
  placeLat: place.point && toMicro(place.point.lat),
  placeLng: place.point && toMicro(place.point.lng),
  regionCode,
  contactName,
  contactPhone,
  riskLevel: risks.level,
  riskDisclosure: risks.disclosure,
  insured: risks.insured,
  policyNumber: risks.policyNumber,
  training: risks.training,
  trainingPlan: risks.trainingPlan,
});

const postFields = ({ name, headcount, duty, conditions }: ProjectInput['posts'][number]): PostFields => ({
  name,
  headcount,
  duty,
  minAge: conditions.minAge,
  maxAge: conditions.maxAge,
  skills: skillsToText(conditions.skills),
  note: conditions.note,
});

const slotFields = (startsAt: Date, endsAt: Date): SlotFields => ({
  startsAt,
  endsAt,
  countedUntil: endsAt,
  part: partOfDay(startsAt),
  calledOff: false,
  remindedAt: null,
  waitersToldAt: null,
  settledAt: null,
});
