import { Text, View } from '@tarojs/components';
import { useDistrict } from '@/district';
import { When } from '@/features/activities/When';
import { distance, fullSpan } from '@/format';
import { callPhone, openMap, useShare } from '@/platform';
import { Card, ColourMark, Fact, SecondaryButton, StateTag, TextButton } from '@/ui';
import type { Activity, Slot } from './core';

/** The facts: title, time, place, distance, contact. */
export function Head({ activity, slot }: { activity: Activity; slot: Slot | undefined }) {
  const { place, distanceMetres: metres } = activity;
  const colour = useDistrict().data?.categories.find((c) => c.code === activity.category)?.color ?? '';
  const share = useShare({ title: activity.title, path: `/packages/activities/detail/index?id=${activity.id}` });
  const point = place.point;
  return (
    <Card>
      <View className="line">
        <ColourMark colour={colour} text={activity.categoryName} />
        {activity.state === 'published' ? (
          <SecondaryButton small icon="share-2" text="分享" {...share} />
        ) : (
          <StateTag text={activity.state === 'cancelled' ? '活动已取消' : '活动已结束'} tone="plain" />
        )}
      </View>
      <Text className="detail__title">{activity.title}</Text>
      {slot ? (
        <Fact icon="clock">
          <View className="strong">
            <When text={fullSpan(slot.startsAt, slot.endsAt)} />
          </View>
          {slot.countedUntil > slot.endsAt ? (
            <View className="second">已延长到 {fullSpan(slot.startsAt, slot.countedUntil).split('–')[1]}</View>
          ) : null}
        </Fact>
      ) : null}
      <Fact icon="map-pin">
        <View className="line">
          <View className="detail__place">
            <Text className="strong">{place.name}</Text>
            <View className="second">
              {place.address}
              {metres === null ? '' : ` · 距您 ${distance(metres)}`}
            </View>
          </View>
          {point ? <TextButton small icon="navigation" text="地图" label="打开地图" onTap={() => openMap({ ...place, point })} /> : null}
        </View>
      </Fact>
      <Fact icon="user-round">
        <View className="line">
          <View className="detail__place">
            <Text>{activity.contactName.includes('负责人') ? activity.contactName : `负责人 ${activity.contactName}`}</Text>
            {activity.contactPhone ? null : <View className="second">报名后可看到联系电话</View>}
          </View>
          {activity.contactPhone ? (
            <TextButton
              small
              icon="phone"
              text="电话"
              label={`拨打负责人电话 ${activity.contactPhone}`}
              onTap={() => callPhone(activity.contactPhone ?? '')}
            />
          ) : null}
        </View>
      </Fact>
      <Fact icon="coins">每服务满 1 小时得 {activity.pointsPerHour} 积分</Fact>
    </Card>
  );
}
