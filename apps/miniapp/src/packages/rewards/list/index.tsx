import { View } from '@tarojs/components';
import { useState } from 'react';
import { useApi, useList } from '@/api';
import { useSwitch } from '@/district';
import { RewardCard } from '@/features/rewards/RewardCard';
import { count } from '@/format';
import { open } from '@/platform';
import { useSession } from '@/session';
import { Await, BigNumber, Card, ChipBar, Empty, ListEnd, Page, SecondaryButton } from '@/ui';

type Kind = 'medical' | 'culture' | 'commendation' | 'goods';
const filters: { value: 'all' | 'affordable' | Kind; label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'affordable', label: '我能兑的' },
  { value: 'goods', label: '积分超市' },
  { value: 'medical', label: '医疗服务' },
  { value: 'culture', label: '文化旅游' },
  { value: 'commendation', label: '评优表彰' },
];

/** 回馈激励: rewards for points. */
export default function RewardsPage() {
  const volunteer = useSession((s) => s.me?.volunteer ?? null);
  const me = useApi('getMe', undefined, { enabled: volunteer !== null }).data?.volunteer;
  const { way } = useSwitch();
  const [filter, setFilter] = useState<(typeof filters)[number]['value']>('all');
  const query = filter === 'all' ? {} : filter === 'affordable' ? { affordable: 'true' as const } : { kind: filter };
  const list = useList('listRewards', { query });
  return (
    <Page title="回馈激励" onBottom={list.more}>
      {me ? (
        <Card>
          <View className="line">
            <BigNumber
              value={count(me.points)}
              unit="分"
              name="可用积分"
              onTap={() => open('/packages/me/ledger/index', { unit: 'points' })}
            />
            <SecondaryButton small text="我的兑换券" icon="ticket" onTap={() => open('/packages/rewards/vouchers/index')} />
          </View>
        </Card>
      ) : null}
      <ChipBar
        label="类别"
        options={volunteer ? filters : filters.filter((f) => f.value !== 'affordable')}
        value={filter}
        onChange={setFilter}
      />
      <Await
        query={list}
        isEmpty={() => list.items.length === 0}
        empty={
          <Empty
            icon="gift"
            text={filter === 'affordable' ? '暂时没有您能兑换的回馈' : '这一类还没有回馈'}
            hint="多参加服务，积分会越来越多"
            action={way('去看活动', '/pages/activities/index')}
          />
        }
      >
        {() => (
          <>
            {list.items.map((reward) => (
              <RewardCard key={reward.id} reward={reward} />
            ))}
            <ListEnd loading={list.isFetchingNextPage} more={list.hasNextPage} onMore={list.more} />
          </>
        )}
      </Await>
    </Page>
  );
}
