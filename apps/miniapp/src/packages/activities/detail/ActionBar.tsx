import { Text, View } from '@tarojs/components';
import { serverNow } from '@/district';
import { JoinButton } from '@/features/account/JoinButton';
import { openLogin } from '@/features/account/ways';
import { useCancelling } from '@/features/activities/cancelling';
import { open } from '@/platform';
import { PrimaryButton, SecondaryButton } from '@/ui';
import type { Doing, Slot } from './core';

interface ActionBarProps {
  slot: Slot;
  doing: Doing;
  title: string;
  freeCancelUntil: Date;
  onSignUp: () => void;
}

/** The bar at the bottom: the main action, or why there is none. */
export function ActionBar({ slot, doing, title, freeCancelUntil, onSignUp }: ActionBarProps) {
  const cancelling = useCancelling();
  const scan = () => open('/packages/attendance/scan/index');
  switch (doing) {
    case 'checkIn':
      return <PrimaryButton icon="scan-line" text="扫码签到" onTap={scan} />;
    case 'checkOut':
      return <PrimaryButton icon="scan-line" text="扫码签退" onTap={scan} />;
    case 'rate':
      return <PrimaryButton icon="star" text="评价这次活动" onTap={() => open('/packages/attendance/record/index', { slot: slot.id })} />;
    case 'signUp':
      return <PrimaryButton text="我要报名" onTap={onSignUp} />;
    case 'joinWaitingList':
      return <PrimaryButton text="名额已满，加入候补" onTap={onSignUp} />;
    case 'login':
      return <PrimaryButton text="登录后报名" onTap={openLogin} />;
    case 'join':
      return <JoinButton text="加入志愿者后报名" otherwise={<WhyNot slot={slot} />} />;
    case 'cancelSignUp': {
      const { mine } = slot;
      if (!mine) return null;
      const waiting = mine.state === 'waiting';
      return (
        <View className="line bar__mine">
          <View>
            <Text className="strong">{waiting ? `候补第 ${mine.waitingPosition ?? 1} 位` : '您已报名'}</Text>
            <View className="second">{waiting ? '有空位时自动补上' : '到场后扫码签到'}</View>
          </View>
          <SecondaryButton
            small
            text={waiting ? '退出候补' : '取消报名'}
            busy={cancelling.busy}
            onTap={() => void cancelling.run({ signUpId: mine.signUpId, state: mine.state, title, freeCancelUntil }, serverNow())}
          />
        </View>
      );
    }
    case null:
      return <WhyNot slot={slot} />;
  }
}

const WhyNot = ({ slot }: { slot: Slot }) => (
  <PrimaryButton disabled text={slot.whyNot ?? (slot.ended ? '这个班次已经结束' : '现在没有可做的操作')} />
);
