import { Injectable } from '@nestjs/common';
import { District } from '../../../district.js';
import { shanghaiDay } from '../../../kit/clock/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { ageAt, VolunteerReader, type VolunteerBrief } from '../../volunteers/index.js';
import { unmetConditions, type Unmet } from '../core/conditions.js';
import { isDangerous } from '../core/submission.js';
import { skillsFromText } from '../projects/project-input.js';
import type { Post, Project, Slot } from '../projects/project.entity.js';

/** Checks whether a volunteer meets the conditions of a post. */
@Injectable()
export class SignUpChecks {
  constructor(
    private readonly district: District,
    private readonly volunteers: VolunteerReader,
  ) {}

  /** Judged by the volunteer's age on the day of the slot. */
  unmet(project: Pick<Project, 'riskLevel'>, post: Post, slot: Pick<Slot, 'startsAt'>, volunteer: VolunteerBrief): Unmet[] {
    const conditions = { minAge: post.minAge, maxAge: post.maxAge, skills: skillsFromText(post.skills) };
    const candidate = { age: ageAt(volunteer.birthDate, shanghaiDay(slot.startsAt)), skills: volunteer.skills };
    return unmetConditions(conditions, isDangerous({ level: project.riskLevel }), candidate, (code) => this.skillName(code));
  }

  /** @throws CONDITION_NOT_MET that names the first condition, NOT_FOUND when the volunteer does not exist */
  async refuseUnmet(project: Pick<Project, 'riskLevel'>, post: Post, slot: Slot, volunteerId: number): Promise<void> {
    const [first] = this.unmet(project, post, slot, await this.volunteer(volunteerId));
    if (first) throw new AppError('CONDITION_NOT_MET', { condition: first.condition, wanted: first.wanted });
  }

  /** @throws NOT_FOUND */
  async volunteer(volunteerId: number): Promise<VolunteerBrief> {
    const volunteer = await this.volunteers.byId(volunteerId);
    if (!volunteer) throw new AppError('NOT_FOUND', { what: 'volunteer' });
    return volunteer;
  }

  private skillName(code: string): string {
    return this.district.skills.find((skill) => skill.code === code)?.name ?? code;
  }
}
