import { Injectable } from '@nestjs/common';
import type { AttendanceAction } from '@zhiyuanhong/contracts/states';
import type { OutputOf } from '@zhiyuanhong/contracts';
import type { Actor } from '../../../kit/access/index.js';
import { shanghaiDay } from '../../../kit/clock/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AttendanceReader, type AttendanceView, type VenueCounts } from '../../attendance/index.js';
import { ageAt, VolunteerReader } from '../../volunteers/index.js';
import { ProjectAccess } from '../projects/project-access.js';
import type { Post, Slot } from '../projects/project.entity.js';
import { ProjectStore } from '../projects/project.store.js';
import type { SignUp } from './sign-up.entity.js';
import { SignUpStore } from './sign-up.store.js';
import { SlotViews } from '../slots/slot-views.js';

type Roster = OutputOf<'listRoster'>;
type RosterRow = Roster['items'][number];

/** The roster 名单 of a slot: who is coming, who waits, who came and for how long. */
@Injectable()
export class ListRoster {
  constructor(
    private readonly volunteers: VolunteerReader,
    private readonly attendance: AttendanceReader,
    private readonly projects: ProjectStore,
    private readonly access: ProjectAccess,
    private readonly signUps: SignUpStore,
    private readonly slots: SlotViews,
  ) {}

  async run({ params: { slotId }, query, actor }: Call<'listRoster'>): Promise<Answer<'listRoster'>> {
    const { slot, project } = await this.access.seeSlot(actor, slotId);
    const posts = await this.projects.postsOf([project.id]);
    const all = sorted(await this.signUps.inSlot(slotId));
    const served = await this.attendance.byDuties(
      'activity',
      all.map(({ id }) => id),
    );
    const counts = await this.attendance.countsOf('activity', slotId);
    const shown = all.filter(({ postId, state }) => (query.postId ?? postId) === postId && (query.state ?? state) === state);
    const [view] = await this.slots.of({ slots: [slot], posts, places: await this.projects.placesOf([slotId]) });
    return {
      slot: view!,
      projectId: project.id,
      title: project.title,
      items: await this.rows(actor, slot, posts, all, shown, served),
      confirmDueAt: counts.confirmDueAt?.toISOString() ?? null,
      counts: countsOf(all, counts),
    };
  }

  private async rows(
    actor: Actor,
    slot: Slot,
    posts: readonly Post[],
    all: readonly SignUp[],
    shown: readonly SignUp[],
    served: ReadonlyMap<number, AttendanceView>,
  ): Promise<RosterRow[]> {
    const people = await this.volunteers.byIds(shown.map(({ volunteerId }) => volunteerId));
    const postNames = new Map(posts.map(({ id, name }) => [id, name]));
    const positions = queuePositions(all);
    const day = shanghaiDay(slot.startsAt);
    const rows: RosterRow[] = [];
    for (const { id, volunteerId, postId, state, signedUpAt, walkIn } of shown) {
      const person = people.get(volunteerId);
      const record = served.get(id);
      rows.push({
        signUpId: id,
        volunteerId,
        name: person?.name ?? '已注销',
        number: person?.number ?? '',
        phoneMasked: person?.phoneMasked ?? '',
        star: person?.star ?? 0,
        age: person ? ageAt(person.birthDate, day) : 0,
        postId,
        postName: postNames.get(postId) ?? '',
        state,
        signedUpAt: signedUpAt.toISOString(),
        waitingPosition: positions.get(id) ?? null,
        walkIn,
        attendance: record ? attendanceOf(record, this.attendance.actions(record, actor)) : null,
      });
    }
    return rows;
  }
}

const order: Record<SignUp['state'], number> = { confirmed: 0, noShow: 0, waiting: 1, missedOut: 1, cancelledLate: 2, cancelled: 2 };

/** People with a place in the order of sign-up, then the waiting list, then those who cancelled. */
const sorted = (signUps: readonly SignUp[]): SignUp[] =>
  [...signUps].sort(
    (a, b) =>
      order[a.state] - order[b.state] ||
      (a.queuePosition ?? 0) - (b.queuePosition ?? 0) ||
      a.signedUpAt.getTime() - b.signedUpAt.getTime() ||
      a.id - b.id,
  );

function queuePositions(all: readonly SignUp[]): Map<number, number> {
  const positions = new Map<number, number>();
  const last = new Map<number, number>();
  for (const { id, postId, state } of all) {
    if (state !== 'waiting') continue;
    last.set(postId, (last.get(postId) ?? 0) + 1);
    positions.set(id, last.get(postId)!);
  }
  return positions;
}

function countsOf(signUps: readonly SignUp[], { present, ended, toConfirm, awaitingApproval }: VenueCounts): Roster['counts'] {
  const people = (state: SignUp['state']): number => signUps.filter((signUp) => signUp.state === state).length;
  return { confirmed: people('confirmed'), waiting: people('waiting'), present, ended, toConfirm, awaitingApproval };
}

const attendanceOf = (record: AttendanceView, actions: AttendanceAction[]): RosterRow['attendance'] => ({
  id: record.id,
  state: record.state,
  checkInAt: record.checkInAt.toISOString(),
  checkInMethod: record.checkInMethod,
  checkOutAt: record.checkOutAt?.toISOString() ?? null,
  checkOutMethod: record.checkOutMethod,
  minutes: record.minutes,
  overlapMinutes: record.overlapMinutes,
  manual: record.manual,
  reason: record.reason,
  enteredByName: record.enteredByName,
  evaluated: record.evaluated,
  dispute: record.dispute,
  actions,
});
