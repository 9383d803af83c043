import { Chip } from '../../kit/marks/chip';

/** Label that says whether a slot is upcoming, running or over. */
export function SlotChip({ slot, now }: { slot: { startsAt: string; ended: boolean }; now: Date }) {
  if (slot.ended) return <Chip>已结束</Chip>;
  return new Date(slot.startsAt) <= now ? <Chip tone="live">进行中</Chip> : <Chip tone="good">未开始</Chip>;
}
