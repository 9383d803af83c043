import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { serverNow } from '@/district';
import { When } from '@/features/activities/When';
import { humanTime } from '@/format';
import { useElder } from '@/theme/elder';
import { Card, StateTag, Tap, TextButton } from '@/ui';
import { mineTag, type Slot, slotsInOrder } from './core';

const many = 4;

function standing(slot: Slot, now: Date): string {
  if (slot.ended) return '已结束';
  if (new Date(slot.startsAt) <= now) return '进行中';
  const free = slot.places.reduce((sum, place) => sum + place.free, 0);
  return free > 0 ? `还差 ${free} 人` : '名额已满';
}

/** Chooses a slot 班次. A single one is not shown, because its time is at the top. */
export function Slots({ slots, chosen, onChoose }: { slots: readonly Slot[]; chosen: Slot; onChoose: (slot: Slot) => void }) {
  const [all, setAll] = useState(false);
  const elder = useElder((s) => s.elder);
  const now = serverNow();
  const open = slotsInOrder(slots, chosen.id);
  if (open.length < 2) return null;
  const first = open.slice(0, elder ? 3 : many);
  const shown = all || open.length <= first.length ? open : first.includes(chosen) ? first : [...first.slice(0, -1), chosen];
  const title = open[0]?.ended ? '我的班次' : '选择班次';
  return (
    <Card title={title}>
      <View className="slots" {...{ role: 'radiogroup', 'aria-label': title }}>
        {shown.map((slot) => {
          const time = humanTime(slot.startsAt, slot.endsAt, now);
          const tag = mineTag(slot, now);
          return (
            <Tap
              key={slot.id}
              role="radio"
              chosen={slot.id === chosen.id}
              label={time}
              className={`slots__one ${slot.id === chosen.id ? 'slots__one--on' : ''}`}
              onTap={() => onChoose(slot)}
            >
              <View className="strong">
                <When text={time} />
              </View>
              {tag ? <StateTag {...tag} /> : <Text className="second slots__left">{standing(slot, now)}</Text>}
            </Tap>
          );
        })}
      </View>
      {shown.length < open.length ? <TextButton text={`查看全部 ${open.length} 个班次`} onTap={() => setAll(true)} /> : null}
    </Card>
  );
}
