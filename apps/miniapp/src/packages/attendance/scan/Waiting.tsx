import { Text, View } from '@tarojs/components';
import { MINUTE_MS } from '@zhiyuanhong/contracts/spans';
import { JoinButton } from '@/features/account/JoinButton';
import { openLogin } from '@/features/account/ways';
import { When } from '@/features/activities/When';
import type { Claim } from '@/features/attendance/pending-claim';
import { duration, fullSpan, timeOf } from '@/format';
import { Card, Countdown, Fact, Icon, PrimaryButton, SecondaryButton } from '@/ui';
import type { View as FlowView } from './use-scan-flow';

type Step = Extract<FlowView, { at: 'waiting' }>['step'];

interface WaitingProps {
  claim: Claim;
  step: Step;
  onProceed: (claim: Claim) => void;
  onLeave: (claim: Claim) => Promise<void>;
  onCamera: () => void;
  onStay: () => void;
}

const words: Record<Step, { title: string; text: string }> = {
  login: { title: '还差一步：登录', text: '您的扫码时间已经记下。登录后自动完成签到，不用再扫。' },
  join: { title: '还差一步：加入志愿者', text: '您的扫码时间已经记下。填好资料后自动完成签到，不用再扫。' },
  askCheckOut: { title: '现在签退吗？', text: '活动还没有结束，现在签退只计到刚才扫码的时间。' },
  kept: { title: '有一次扫码还没完成', text: '扫码时间已经记下，可以接着完成。' },
};

/** The scan is stored, but nothing is recorded yet: says both, and offers the missing step. */
export function Waiting({ claim, step, onProceed, onLeave, onCamera, onStay }: WaitingProps) {
  const { title, text } = words[step];
  const left = Math.max(0, Math.floor((new Date(claim.endsAt).getTime() - new Date(claim.scannedAt).getTime()) / MINUTE_MS));
  return (
    <>
      <View className="scan__head">
        <View className="scan__mark">
          <Icon name="scan-line" size={40} />
        </View>
        <Text className="scan__title" {...{ role: 'heading', 'aria-level': '2' }}>
          {title}
        </Text>
        <Text>{text}</Text>
      </View>
      <Card>
        <Text className="strong">{claim.title}</Text>
        <Fact icon="clock">
          <When text={fullSpan(claim.startsAt, claim.endsAt)} />
        </Fact>
        <Fact icon="map-pin">{claim.placeName}</Fact>
        <Fact icon="scan-line">{timeOf(claim.scannedAt)} 扫码</Fact>
        {step === 'askCheckOut' ? (
          <Fact icon="hourglass">离计划结束还有 {duration(left)}</Fact>
        ) : (
          <Fact icon="timer">
            请在 <Countdown className="strong" until={claim.expiresAt} /> 内完成
          </Fact>
        )}
      </Card>
      <View className="scan__buttons">
        {step === 'login' ? <PrimaryButton text="登录" onTap={openLogin} /> : null}
        {step === 'join' ? <JoinButton /> : null}
        {step === 'kept' ? <PrimaryButton text="继续完成" onTap={() => onProceed(claim)} /> : null}
        {step === 'kept' ? <SecondaryButton text="扫新的码" onTap={onCamera} /> : null}
        {step === 'askCheckOut' ? <PrimaryButton text="现在签退" onTap={() => void onLeave(claim)} /> : null}
        {step === 'askCheckOut' ? <SecondaryButton text="继续服务" onTap={onStay} /> : null}
      </View>
    </>
  );
}
