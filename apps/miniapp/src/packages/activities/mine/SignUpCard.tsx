import { Text, View } from '@tarojs/components';
import type { SignUpRecord } from '@zhiyuanhong/contracts';
import { serverNow } from '@/district';
import { When } from '@/features/activities/When';
import { useCancelling } from '@/features/activities/cancelling';
import { duration, humanTime } from '@/format';
import { callPhone, open } from '@/platform';
import { Card, Fact, PrimaryButton, SecondaryButton, StateTag, Tap, TextButton } from '@/ui';
import { cancelledWords, signUpTag } from './sign-up-tag';

/** A sign-up with the actions for it. */
export function SignUpCard({ signUp }: { signUp: SignUpRecord }) {
  const cancelling = useCancelling();
  const { title, actions, attendance, contactPhone } = signUp;
  const tag = signUpTag(signUp);
  const cancelled = cancelledWords(signUp, serverNow());
  const scan = () => open('/packages/attendance/scan/index');
  const record = () => open('/packages/attendance/record/index', { id: attendance?.id });
  return (
    <Card>
      <Tap
        className="mine-facts"
        label={`查看活动 ${title}`}
        onTap={() => open('/packages/activities/detail/index', { id: signUp.activityId, slot: signUp.slotId })}
      >
        <View className="line">
          <Text className="strong">{title}</Text>
          <StateTag {...tag} />
        </View>
        <Fact icon="clock">
          <When text={humanTime(signUp.startsAt, signUp.endsAt, serverNow())} />
        </Fact>
        <Fact icon="map-pin">{signUp.place.name}</Fact>
        <Fact icon="briefcase">
          {signUp.postName}
          {attendance?.minutes ? ` · 服务 ${duration(attendance.minutes)}` : ''}
        </Fact>
        {cancelled ? <Fact icon="circle-x">{cancelled}</Fact> : null}
      </Tap>
      <View className="mine-actions">
        {contactPhone && new Date(signUp.endsAt) > serverNow() ? (
          <TextButton small icon="phone" text="联系" label={`联系组织者 ${title}`} onTap={() => callPhone(contactPhone)} />
        ) : null}
        {attendance && !actions.includes('rate') ? (
          <SecondaryButton small text="查看记录" label={`查看记录 ${title}`} onTap={record} />
        ) : null}
        {actions.includes('cancelSignUp') ? (
          <SecondaryButton
            small
            text={signUp.state === 'waiting' ? '退出候补' : '取消报名'}
            label={`${signUp.state === 'waiting' ? '退出候补' : '取消报名'} ${title}`}
            busy={cancelling.busy}
            onTap={() => void cancelling.run({ ...signUp, signUpId: signUp.id }, serverNow())}
          />
        ) : null}
        {actions.includes('checkIn') ? (
          <PrimaryButton small icon="scan-line" text="扫码签到" label={`扫码签到 ${title}`} onTap={scan} />
        ) : null}
        {attendance?.state === 'present' && actions.includes('checkOut') ? (
          <PrimaryButton small icon="scan-line" text="扫码签退" label={`扫码签退 ${title}`} onTap={scan} />
        ) : null}
        {actions.includes('rate') ? <PrimaryButton small icon="star" text="评价" label={`评价 ${title}`} onTap={record} /> : null}
      </View>
    </Card>
  );
}
