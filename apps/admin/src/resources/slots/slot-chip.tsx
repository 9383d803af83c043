import { Chip } from '../../kit/marks/chip';

/** Whether a slot is still to come, running or over. */
export function SlotChip({ slot, now }: { slot: { startsAt: string; ended: boolean }; now: Date }) {
  if (slot.ended) return <Chip>已结束</Chip>;
  return new Date(slot.startsAt) <= now ? <Chip tone="live">进行中</Chip> : <Chip tone="good">未开始</Chip>;
}
