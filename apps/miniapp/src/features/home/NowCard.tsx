import { Text, View } from '@tarojs/components';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { serverNow } from '@/api';
import { openJoin, openLogin, useWho } from '@/features/account/who';
import { distance, humanTime, timeOf } from '@/format';
import { goTab, open } from '@/platform';
import { Card, Fact, PrimaryButton, SecondaryButton, StateTag, TextButton } from '@/ui';

type Home = OutputOf<'getHome'>;

/** One card that answers “what now”: the next duty with a large scan button, or how to begin. */
export function NowCard({ home }: { home: Home }) {
  const who = useWho();
  if (who !== 'volunteer')
    return (
      <Card title="加入志愿者">
        <Text>扫码、实名、选活动，三步成为志愿者。服务时长、星级和积分都会为您记好。</Text>
        <PrimaryButton text="加入志愿者" icon="user-plus" onTap={openJoin} />
        {who === 'guest' ? <TextButton text="我已经是志愿者，去登录" onTap={openLogin} /> : null}
      </Card>
    );
  if (!home.nextDuty)
    return (
      <Card title="您还没有待参加的活动">
        <Text className="second">挑一个时间合适的，报名只要一分钟。</Text>
        <PrimaryButton text="去看活动" icon="calendar-days" onTap={() => goTab('activities')} />
      </Card>
    );
  return <Duty duty={home.nextDuty} metres={home.dutyDistanceMetres} />;
}

function Duty({ duty, metres }: { duty: NonNullable<Home['nextDuty']>; metres: number | null }) {
  const present = duty.attendance?.state === 'present';
  const scan = () => open('/packages/attendance/scan/index');
  return (
    <Card title="接下来" aside={<StateTag text={present ? '服务中' : '已报名'} tone={present ? 'good' : 'brand'} />}>
      <Text className="strong">{duty.title}</Text>
      <Fact icon="clock">{humanTime(duty.startsAt, duty.endsAt, serverNow())}</Fact>
      <Fact icon="map-pin">
        {duty.place.name}
        {metres === null ? '' : ` · ${distance(metres)}`}
      </Fact>
      {present && duty.attendance?.checkInAt ? <Fact icon="circle-check">{timeOf(duty.attendance.checkInAt)} 已签到</Fact> : null}
      <View className="stack">
        <PrimaryButton text={present ? '扫码签退' : '扫码签到'} icon="scan-line" onTap={scan} />
        <SecondaryButton text="查看活动" onTap={() => open('/packages/activities/detail/index', { id: duty.activityId })} />
      </View>
    </Card>
  );
}
