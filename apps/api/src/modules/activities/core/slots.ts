import { longestSlotHours } from '@zhiyuanhong/contracts/limits';
import { HOUR_MS } from '../../../kit/clock/index.js';

export { partOfDay, type PartOfDay } from '../../../kit/clock/index.js';

/** Planned time of a slot 班次. */
export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export type SlotFault = 'endBeforeStart' | 'tooLong' | 'overlap';

/** Whether two times overlap; one may begin when the other ends. */
export const overlaps = (a: Span, b: Span): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/** What is wrong with a project's slots; null for nothing. */
export function slotFault(slots: readonly Span[]): SlotFault | null {
  for (const { startsAt, endsAt } of slots) {
    if (endsAt <= startsAt) return 'endBeforeStart';
    if (endsAt.getTime() - startsAt.getTime() > longestSlotHours * HOUR_MS) return 'tooLong';
  }
  const byStart = [...slots].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return byStart.some((slot, i) => i > 0 && overlaps(byStart[i - 1]!, slot)) ? 'overlap' : null;
}

/** The earliest slot that has already begun. */
export const begunSlot = <S extends Span>(slots: readonly S[], now: Date): S | null =>
  slots.filter((slot) => slot.startsAt <= now).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())[0] ?? null;
