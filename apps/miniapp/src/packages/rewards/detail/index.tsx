import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useAct, useApi } from '@/api';
import { JoinButton } from '@/features/account/JoinButton';
import { Price } from '@/features/rewards/RewardCard';
import { count, fullDay } from '@/format';
import { open } from '@/platform';
import { useSession } from '@/session';
import { Await, Card, confirm, Fact, Page, PrimaryButton, Stars } from '@/ui';

/** A reward: what it is, what it costs, and the button to redeem it. */
export default function RewardPage() {
  const rewardId = Number(useRouter().params['id']);
  const me = useSession((s) => s.me);
  const reward = useApi('getReward', { params: { rewardId } });
  const redeem = useAct('redeemReward', {
    done: '兑换成功',
    onDone: (voucher) => open('/packages/rewards/voucher/index', { id: voucher.id }),
  });

  const ask = async () => {
    const r = reward.data;
    if (!r) return;
    if (
      await confirm({
        title: `花 ${r.price} 积分兑换？`,
        text: `${r.title}，有效期 ${r.validDays} 天，请到${r.pickUpPlace}出示兑换码。`,
        yes: '确认兑换',
        no: '再想想',
      })
    )
      await redeem.run({ params: { rewardId }, body: { price: r.price } });
  };

  const bottom = () => {
    if (!me) return <PrimaryButton text="登录后兑换" onTap={() => open('/packages/account/login/index')} />;
    if (reward.data?.actions.includes('redeem'))
      return <PrimaryButton text={`用 ${reward.data.price} 积分兑换`} busy={redeem.busy} onTap={() => void ask()} />;
    const not = <PrimaryButton text={reward.data?.whyNot ?? '暂不可兑换'} disabled />;
    return me.volunteer ? not : <JoinButton text="加入志愿者后兑换" otherwise={not} />;
  };

  return (
    <Page title="回馈详情" bottom={reward.data ? bottom() : undefined}>
      <Await query={reward} rows={2}>
        {(r) => (
          <>
            <Card>
              <View className="line">
                <Text className="card__title">{r.title}</Text>
                <Price points={r.price} />
              </View>
              <Fact icon="store">{r.partnerName}</Fact>
              <Fact icon="map-pin">{r.pickUpPlace}</Fact>
              <Fact icon="ticket">
                还剩 {count(r.left)} 份，每人限 {r.perPersonLimit} 份{r.redeemedByMe > 0 ? `，您已兑 ${r.redeemedByMe} 份` : ''}
              </Fact>
              <Fact icon="calendar-days">
                兑换后 {r.validDays} 天内有效{r.lastDay ? `，${fullDay(r.lastDay)}截止兑换（含当天）` : ''}
              </Fact>
              {r.minStar > 0 ? (
                <Fact icon="award">
                  <View className="line">
                    <Text>需要 {r.minStar} 星及以上</Text>
                    <Stars value={r.minStar} of={r.minStar} size={14} />
                  </View>
                </Fact>
              ) : null}
            </Card>
            {r.description ? (
              <Card title="说明">
                <Text>{r.description}</Text>
              </Card>
            ) : null}
            <Text className="second">花费积分不影响服务时长和星级。逾期未使用的兑换券，积分会自动退回。</Text>
          </>
        )}
      </Await>
    </Page>
  );
}
