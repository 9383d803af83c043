import { Injectable } from '@nestjs/common';
import type { SignUpRecord } from '@zhiyuanhong/contracts';
import { District } from '../../../district.js';
import type { Actor } from '../../../kit/access/index.js';
import { Clock } from '../../../kit/clock/index.js';
import { AttendanceReader, checkInOpensAt, type AttendanceView } from '../../attendance/index.js';
import { OrganisationReader } from '../../organisations/index.js';
import { freeCancelUntil, isActive, signUpActions } from '../core/sign-up-rules.js';
import { placeOf } from '../projects/project-views.js';
import { ProjectStore } from '../projects/project.store.js';
import type { Post, Project, Slot } from '../projects/project.entity.js';
import type { SignUp } from './sign-up.entity.js';
import { SignUpStore } from './sign-up.store.js';

/** What has been read already, when all sign-ups are for one activity. */
interface Known {
  readonly project: Project;
  readonly posts: readonly Post[];
  readonly slot: Slot;
}

/** Sign-ups as their volunteers see them. */
@Injectable()
export class SignUpViews {
  constructor(
    private readonly clock: Clock,
    private readonly district: District,
    private readonly organisations: OrganisationReader,
    private readonly attendance: AttendanceReader,
    private readonly projects: ProjectStore,
    private readonly signUps: SignUpStore,
  ) {}

  async one(actor: Actor, signUp: SignUp, known?: Known): Promise<SignUpRecord> {
    return (await this.many(actor, [signUp], known))[0]!;
  }

  async many(actor: Actor, signUps: readonly SignUp[], known?: Known): Promise<SignUpRecord[]> {
    if (signUps.length === 0) return [];
    const projectIds = signUps.map(({ projectId }) => projectId);
    const projects = byId(known ? [known.project] : await this.projects.byIds(projectIds));
    const posts = byId(known?.posts ?? (await this.projects.postsOf(projectIds)));
    const slots = byId(known ? [known.slot] : await this.projects.slotsByIds(signUps.map(({ slotId }) => slotId)));
    const organisations = await this.organisations.byIds([...projects.values()].map(({ organisationId }) => organisationId));
    const positions = await this.signUps.waitingPositions(signUps);
    const attendance = await this.attendance.byDuties(
      'activity',
      signUps.map(({ id }) => id),
    );
    const { earlyMinutes } = this.district.attendance;
    const { cancelDeadlineHours } = this.district.signUp;
    const now = this.clock.now();
    return signUps.map((signUp) => {
      const project = projects.get(signUp.projectId)!;
      const slot = slots.get(signUp.slotId)!;
      const served = attendance.get(signUp.id) ?? null;
      const record = served && this.attendance.actions(served, actor);
      return {
        id: signUp.id,
        state: signUp.state,
        activityId: signUp.projectId,
        slotId: signUp.slotId,
        postId: signUp.postId,
        title: project.title,
        postName: posts.get(signUp.postId)!.name,
        organisationName: organisations.get(project.organisationId)?.name ?? '',
        place: placeOf(project),
        startsAt: signUp.startsAt.toISOString(),
        endsAt: signUp.endsAt.toISOString(),
        signedUpAt: signUp.signedUpAt.toISOString(),
        waitingPosition: positions.get(signUp.id) ?? null,
        contactPhone: isActive(signUp.state) ? project.contactPhone : null,
        freeCancelUntil: freeCancelUntil(signUp.startsAt, cancelDeadlineHours).toISOString(),
        attendance: served && attendanceOf(served),
        rated: served?.rated ?? false,
        actions: signUpActions({ state: signUp.state, slot, record, checkInOpensAt: checkInOpensAt(slot.startsAt, earlyMinutes) }, now),
      };
    });
  }
}

const attendanceOf = ({ id, state, checkInAt, checkOutAt, minutes, autoClosed }: AttendanceView) => ({
  id,
  state,
  checkInAt: checkInAt.toISOString(),
  checkOutAt: checkOutAt?.toISOString() ?? null,
  minutes,
  autoClosed,
});

const byId = <R extends { id: number }>(rows: readonly R[]): Map<number, R> => new Map(rows.map((row) => [row.id, row]));
