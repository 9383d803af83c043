import { Text, View } from '@tarojs/components';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { word } from '@zhiyuanhong/contracts/text';
import { rewardKindWords } from '@zhiyuanhong/contracts/words/rewards';
import { count } from '@/format';
import { open } from '@/platform';
import { Card, StateTag } from '@/ui';
import './RewardCard.scss';

export type Reward = OutputOf<'getReward'>;

/** A reward 回馈 in the list: price, star, pieces left, and why it cannot be redeemed. */
export function RewardCard({ reward }: { reward: Reward }) {
  return (
    <Card label={`${reward.title}，${reward.price} 积分`} onTap={() => open('/packages/rewards/detail/index', { id: reward.id })}>
      <View className="line">
        <Text className="strong">{reward.title}</Text>
        <Price points={reward.price} />
      </View>
      <View className="second">
        <Text className="keep">{reward.partnerName}</Text> · <Text className="keep">{word(rewardKindWords, reward.kind)}</Text>
      </View>
      <View className="line">
        <Text className="second">
          {reward.minStar > 0 ? `${reward.minStar} 星及以上 · ` : ''}
          {reward.left > 0 ? `还剩 ${count(reward.left)} 份` : '已兑完'}
        </Text>
        {reward.whyNot ? <StateTag text={reward.whyNot} tone="waiting" /> : null}
      </View>
    </Card>
  );
}

export function Price({ points }: { points: number }) {
  return (
    <Text className="reward-price">
      {count(points)}
      <Text className="reward-price__unit"> 积分</Text>
    </Text>
  );
}
