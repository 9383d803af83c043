import { Injectable } from '@nestjs/common';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { District } from '../../../district.js';
import { Clock } from '../../../kit/clock/index.js';
import { AttendanceReader, checkInOpensAt } from '../../attendance/index.js';
import type { Post, Slot, SlotPlace } from '../projects/project.entity.js';
import type { WholeProject } from '../projects/project.store.js';

export type SlotView = OutputOf<'extendSlot'>;

/** Slots with the places of their posts. */
@Injectable()
export class SlotViews {
  constructor(
    private readonly clock: Clock,
    private readonly district: District,
    private readonly attendance: AttendanceReader,
  ) {}

  async of({ slots, posts, places }: Pick<WholeProject, 'slots' | 'posts' | 'places'>): Promise<SlotView[]> {
    const now = this.clock.now();
    const { earlyMinutes } = this.district.attendance;
    const open = slots.filter(({ startsAt }) => now >= checkInOpensAt(startsAt, earlyMinutes));
    const counts = await this.attendance.countsByVenue(
      'activity',
      open.map(({ id }) => id),
    );
    return slots.map((slot) => ({
      id: slot.id,
      startsAt: slot.startsAt.toISOString(),
      endsAt: slot.endsAt.toISOString(),
      countedUntil: slot.countedUntil.toISOString(),
      places: posts.map((post) => placeView(slot, post, places)),
      checkedIn: (counts.get(slot.id)?.present ?? 0) + (counts.get(slot.id)?.ended ?? 0),
      ended: slot.countedUntil <= now,
    }));
  }
}

function placeView(slot: Slot, post: Post, places: readonly SlotPlace[]): SlotView['places'][number] {
  const place = places.find(({ slotId, postId }) => slotId === slot.id && postId === post.id);
  const { headcount, taken, waiting } = place ?? { headcount: post.headcount, taken: 0, waiting: 0 };
  return { postId: post.id, headcount, taken, waiting, free: Math.max(0, headcount - taken) };
}
