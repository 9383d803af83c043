import { Text, View } from '@tarojs/components';
import type { SignUpRecord } from '@zhiyuanhong/contracts';
import { useState } from 'react';
import { useAct } from '@/api';
import { serverNow } from '@/district';
import { humanTime } from '@/format';
import { Icon, PrimaryButton, Sheet, Tap } from '@/ui';
import { choicesIn, firstChoice, type Post, type Slot } from './core';
import { placesText } from './Posts';

interface SignUpSheetProps {
  slot: Slot;
  posts: readonly Post[];
  /** Until when cancelling is free, in words. */
  cancelHint: string;
  onClose: () => void;
  onDone: (record: SignUpRecord) => void;
}

/** Sheet that asks for the post and signs up; full posts lead to the waiting list 候补, which the button says. */
export function SignUpSheet({ slot, posts, cancelHint, onClose, onDone }: SignUpSheetProps) {
  const choices = choicesIn(slot, posts);
  const [postId, setPostId] = useState<number | null>(() => firstChoice(choices));
  const signUp = useAct('signUp', { onDone, onError: () => true });
  const chosen = choices.find((c) => c.post.id === postId);
  const waiting = chosen?.doing === 'joinWaitingList';
  return (
    <Sheet
      open
      title="选择岗位"
      onClose={onClose}
      foot={
        <PrimaryButton
          text={!chosen ? '请先选择岗位' : waiting ? '加入候补' : '确认报名'}
          disabled={!chosen}
          busy={signUp.busy}
          onTap={() => {
            if (chosen) void signUp.run({ params: { slotId: slot.id }, body: { postId: chosen.post.id } });
          }}
        />
      }
    >
      <Text className="second">{humanTime(slot.startsAt, slot.endsAt, serverNow())}</Text>
      <View {...{ role: 'radiogroup', 'aria-label': '选择岗位' }}>
        {choices.map(({ post, free, waiting: queue, doing }) => (
          <Tap
            key={post.id}
            role="radio"
            chosen={post.id === postId}
            disabled={doing === null}
            label={post.name}
            className={`option ${post.id === postId ? 'option--on' : ''} ${doing === null ? 'option--off' : ''}`}
            onTap={() => {
              setPostId(post.id);
              signUp.reset();
            }}
          >
            <View className="option__text">
              <Text>{post.name}</Text>
              <Text className="option__note">
                {doing === null ? `不符合条件：${post.unmet.join('；')}` : placesText({ free, waiting: queue })}
              </Text>
            </View>
            {post.id === postId ? <Icon name="check" /> : null}
          </Tap>
        ))}
      </View>
      {signUp.error ? (
        <View className="sign-up__fault" {...{ role: 'alert' }}>
          <Icon name="circle-alert" size={18} />
          <Text>{signUp.error.message}</Text>
        </View>
      ) : (
        <Text className="second">{waiting ? '有人取消时按先后自动补上，并发消息告诉您。' : cancelHint}</Text>
      )}
    </Sheet>
  );
}
