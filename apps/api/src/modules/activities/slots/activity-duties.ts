import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Db, select } from '../../../kit/db/index.js';
import { DutySources, type Duty, type DutySource, type Venue } from '../../attendance/index.js';
import { OrganisationReader } from '../../organisations/index.js';
import type { Project, Slot } from '../projects/project.entity.js';
import { ProjectStore } from '../projects/project.store.js';
import type { SignUp } from '../sign-ups/sign-up.entity.js';
import { SignUpStore } from '../sign-ups/sign-up.store.js';
import { WalkIn } from '../sign-ups/walk-in.js';

/** The duty source of activities: where and when people serve. */
@Injectable()
export class ActivityDuties implements DutySource, OnModuleInit {
  readonly kind = 'activity';

  constructor(
    private readonly db: Db,
    private readonly sources: DutySources,
    private readonly organisations: OrganisationReader,
    private readonly projects: ProjectStore,
    private readonly signUps: SignUpStore,
    private readonly walkIns: WalkIn,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async venue(slotId: number): Promise<Venue | null> {
    const slot = await this.projects.slotById(slotId);
    const project = slot && (await this.projects.byId(slot.projectId));
    return project?.publishedAt ? this.venueOf(project, slot!) : null;
  }

  async dutyAt(slotId: number, volunteerId: number): Promise<Duty | null> {
    const signUp = await this.signUps.of(slotId, volunteerId);
    return signUp && this.dutyOf(signUp);
  }

  async dutyById(signUpId: number): Promise<Duty | null> {
    const signUp = await this.signUps.byId(signUpId);
    return signUp && this.dutyOf(signUp);
  }

  async walkIn(slotId: number, volunteerId: number, postId: number | undefined, scannedAt: Date): Promise<Duty> {
    return (await this.dutyOf(await this.walkIns.run(slotId, volunteerId, postId, scannedAt)))!;
  }

  /** Somebody marked absent still has the duty: staff may enter their times by hand. */
  private async dutyOf(signUp: SignUp): Promise<Duty | null> {
    if (signUp.state !== 'confirmed' && signUp.state !== 'noShow') return null;
    const venue = await this.venue(signUp.slotId);
    if (!venue) return null;
    const post = (await this.projects.postsOf([signUp.projectId])).find(({ id }) => id === signUp.postId);
    return { ...venue, dutyId: signUp.id, volunteerId: signUp.volunteerId, postName: post?.name ?? '' };
  }

  private async venueOf(project: Project, slot: Slot): Promise<Venue> {
    const [row] = await select<{ expected: number }>(
      this.db.em,
      'SELECT COALESCE(SUM(taken), 0) AS expected FROM slot_place WHERE slotId = ?',
      [slot.id],
    );
    return {
      kind: this.kind,
      venueId: slot.id,
      subjectId: project.id,
      title: project.title,
      category: project.category,
      placeName: project.placeName,
      organisationId: project.organisationId,
      organisationName: (await this.organisations.byId(project.organisationId))?.name ?? '',
      regionCode: project.regionCode,
      contactName: project.contactName,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      countedUntil: slot.countedUntil,
      open: !slot.calledOff,
      expected: row?.expected ?? 0,
    };
  }
}
