import { Text, View } from '@tarojs/components';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { serverNow, useDistrict } from '@/district';
import { distance, humanTime } from '@/format';
import { open } from '@/platform';
import { Card, ColourMark, Fact, StateTag } from '@/ui';
import './ActivityCard.scss';
import { When } from './When';

export type ActivityRow = OutputOf<'listActivities'>['items'][number];

/** An activity in a list: title, time, place, and how many people are still needed. */
export function ActivityCard({ activity }: { activity: ActivityRow }) {
  const colour = useDistrict().data?.categories.find((c) => c.code === activity.category)?.color ?? '';
  const where = activity.distanceMetres === null ? activity.place.name : `${activity.place.name} · ${distance(activity.distanceMetres)}`;
  return (
    <Card label={activity.title} onTap={() => open('/packages/activities/detail/index', { id: activity.id, slot: activity.slotId })}>
      <View className="line">
        <Text className="activity__title">{activity.title}</Text>
        {activity.mine === 'confirmed' ? <StateTag text="已报名" tone="good" /> : null}
        {activity.mine === 'waiting' ? <StateTag text="候补中" tone="waiting" /> : null}
      </View>
      <View className="activity__facts">
        <Fact icon="clock">
          <When text={humanTime(activity.startsAt, activity.endsAt, serverNow())} />
        </Fact>
        <Fact icon="map-pin">{where}</Fact>
      </View>
      <View className="line">
        <ColourMark colour={colour} text={activity.categoryName} />
        <Text className={activity.free > 0 ? 'activity__free' : 'second'}>
          {activity.free > 0 ? `还差 ${activity.free} 人` : '名额已满，可候补'}
        </Text>
      </View>
    </Card>
  );
}
