import { Text, View } from '@tarojs/components';
import { serverNow } from '@/district';
import { cancelWords, useCancelling } from '@/features/activities/cancelling';
import { Card, StateTag, TextButton } from '@/ui';
import { type Activity, mineTag, type Slot } from './core';

interface MineProps {
  activity: Activity;
  slot: Slot;
  freeCancelUntil: Date;
  /** True: the bar at the bottom has a more urgent action, so cancelling is offered here. */
  cancelHere: boolean;
}

/** The caller's sign-up for the slot on screen: its post, and what cancelling would mean. */
export function Mine({ activity, slot, freeCancelUntil, cancelHere }: MineProps) {
  const cancelling = useCancelling();
  const { mine } = slot;
  if (!mine || (mine.state !== 'confirmed' && mine.state !== 'waiting')) return null;
  const waiting = mine.state === 'waiting' && !slot.ended;
  const tag = mineTag(slot, serverNow());
  const post = activity.posts.find(({ id }) => id === mine.postId)?.name ?? '';
  const cancellable = slot.actions.includes('cancelSignUp');
  return (
    <Card
      title={`我的报名：${post}`}
      aside={waiting ? <StateTag text={`候补第 ${mine.waitingPosition ?? 1} 位`} tone="waiting" /> : tag ? <StateTag {...tag} /> : null}
    >
      {cancellable ? <Text className="second">{cancelWords({ state: mine.state, freeCancelUntil }, serverNow())}</Text> : null}
      {cancellable && cancelHere ? (
        <View className="detail__cancel">
          <TextButton
            small
            text={waiting ? '退出候补' : '来不了，取消报名'}
            busy={cancelling.busy}
            onTap={() =>
              void cancelling.run({ signUpId: mine.signUpId, state: mine.state, title: activity.title, freeCancelUntil }, serverNow())
            }
          />
        </View>
      ) : null}
    </Card>
  );
}
