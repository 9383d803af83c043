import { given } from '@zhiyuanhong/contracts/given';
import type { attendanceStates, StateOf } from '@zhiyuanhong/contracts/states';
import { minutesAfter } from './days.js';
import type { District, Person, Project } from './district.js';

/** A service record, with whose it is and the slot of which it tells. */
export interface Recorded {
  readonly volunteer: Person;
  readonly slot: Project['slots'][number];
  readonly attendanceId: number;
}

/** A record in this state: the volunteer signs up, scans in at once, and scans out a minute before the end. */
export async function recorded(
  district: District,
  volunteer: Person,
  state: StateOf<typeof attendanceStates>,
  known?: Project,
): Promise<Recorded> {
  const { slots, posts } = known ?? (await district.published({ category: 'elder-care' }));
  const slot = slots[0]!;
  const { id: slotId, startsAt, endsAt } = slot;
  const { id: signUpId } = await volunteer.api.call('signUp', { params: { slotId }, body: { postId: posts[0]!.id } });
  const clients = { organiser: district.staff('tushuguan'), secondPerson: district.staff('tushuguan2'), volunteer: volunteer.api };
  const { record } = given({
    here: { slotId, signUpId, startsAt, endsAt },
    as: (part: keyof typeof clients) => clients[part],
    wait: {
      checkOut: () => district.moveClockTo(minutesAfter(new Date(endsAt), -1)),
      recordManual: () => district.moveClockTo(new Date(endsAt)),
    },
  });
  return { volunteer, slot, attendanceId: await record(state) };
}
