import { Text, View } from '@tarojs/components';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { serverNow, useSwitch } from '@/district';
import { JoinButton } from '@/features/account/JoinButton';
import { openAgreement, openLogin } from '@/features/account/ways';
import { openDuty } from '@/features/duties/DutyCard';
import { dutyTag } from '@/features/duties/words';
import { distance, humanDay, humanTime, timeOf } from '@/format';
import { goTab, open } from '@/platform';
import { useWho, type Who } from '@/session';
import { useElder } from '@/theme/elder';
import { Card, Fact, PrimaryButton, Row, SecondaryButton, StateTag, TextButton } from '@/ui';

type Home = OutputOf<'getHome'>;

/** What to do next: offers to answer, then one card with the next duty or order and its large button, or how to begin. */
export function NowCard({ home }: { home: Home }) {
  const who = useWho();
  const elder = useElder((s) => s.elder);
  const { isOn } = useSwitch();
  if (who !== 'volunteer') return <Newcomer who={who} />;
  const nextDuty = isOn('projects') ? home.nextDuty : null;
  const nextOrder = isOn('orders') ? home.nextOrder : null;
  const openOffers = isOn('orders') ? home.openOffers : 0;
  // Elder mode shows at most four choices, two of them in the blocks below. Offers, which somebody else may accept, come before the
  // agreement.
  const agreementDue = home.agreementDue && !(elder && openOffers > 0);
  const brief = elder && (agreementDue || openOffers > 0);
  return (
    <>
      {agreementDue ? (
        <Card flush>
          <Row icon="file-text" title="请确认行为规范和隐私政策" note="读一读，点同意，一分钟就好" onTap={openAgreement} />
        </Card>
      ) : null}
      {openOffers > 0 ? (
        <Card flush>
          <Row
            icon="bell"
            title={`有 ${openOffers} 个派单邀约等您答复`}
            note="先接受的人得到这一单"
            onTap={() => open('/packages/orders/offers/index')}
          />
        </Card>
      ) : null}
      {nextOrder && comesFirst(nextOrder, nextDuty) ? (
        <Order order={nextOrder} brief={brief} />
      ) : nextDuty ? (
        <Duty duty={nextDuty} metres={home.dutyDistanceMetres} brief={brief} />
      ) : isOn('projects') ? (
        <Nothing />
      ) : null}
    </>
  );
}

/** For newcomers: a button to join where the module is on, and one to log in for people who have joined before. */
function Newcomer({ who }: { who: Who }) {
  const canJoin = useSwitch().isOn('join');
  if (canJoin)
    return (
      <Card title="加入志愿者">
        <Text>扫码、实名、选活动，三步成为志愿者。服务时长、星级和积分都会为您记好。</Text>
        <JoinButton icon="user-plus" />
        {who === 'guest' ? <TextButton text="我已经是志愿者，去登录" onTap={openLogin} /> : null}
      </Card>
    );
  if (who !== 'guest') return null;
  return (
    <Card title="我是志愿者">
      <Text>登录后查看您的安排、服务时长和星级。</Text>
      <PrimaryButton text="登录" onTap={openLogin} />
    </Card>
  );
}

/** Whether the order comes before the duty: what is under way is first, then what is earlier. */
export function comesFirst(order: { state: string; appointedAt: string }, duty: Home['nextDuty']): boolean {
  if (!duty || order.state === 'serving') return true;
  if (duty.attendance?.state === 'present') return false;
  return order.appointedAt < duty.startsAt;
}

function Nothing() {
  return (
    <Card title="您还没有待参加的活动">
      <Text className="second">挑一个时间合适的，报名只要一分钟。</Text>
      <PrimaryButton text="去看活动" icon="calendar-days" onTap={() => goTab('activities')} />
    </Card>
  );
}

/** An order to serve; address and phone are on its own page. */
function Order({ order, brief }: { order: NonNullable<Home['nextOrder']>; brief: boolean }) {
  const serving = order.state === 'serving';
  return (
    <Card title="接下来" aside={<StateTag {...dutyTag(order.state)} />}>
      <Text className="strong">{order.title}</Text>
      <Fact icon="clock">
        {humanDay(order.appointedAt, serverNow())} {timeOf(order.appointedAt)} 上门
      </Fact>
      <Fact icon="map-pin">
        {order.regionName} · {order.beneficiaryName}
      </Fact>
      <View className="stack">
        <PrimaryButton
          text={serving ? '去签退' : '查看地址，准备上门'}
          icon={serving ? 'scan-line' : 'navigation'}
          onTap={() => openDuty(order.id)}
        />
        {brief ? null : <SecondaryButton text="我的派单" onTap={() => open('/packages/orders/duties/index')} />}
      </View>
    </Card>
  );
}

function Duty({ duty, metres, brief }: { duty: NonNullable<Home['nextDuty']>; metres: number | null; brief: boolean }) {
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
        {brief ? null : (
          <SecondaryButton text="查看活动" onTap={() => open('/packages/activities/detail/index', { id: duty.activityId })} />
        )}
      </View>
    </Card>
  );
}
