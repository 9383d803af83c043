import { useState } from 'react';
import { useList } from '@/api';
import { openLogin } from '@/features/account/ways';
import { goTab } from '@/platform';
import { useWho } from '@/session';
import { Await, Empty, ListEnd, Page, Segments } from '@/ui';
import './index.scss';
import { SignUpCard } from './SignUpCard';

type When = 'upcoming' | 'past';
const tabs = [
  { value: 'upcoming' as const, label: '待参加' },
  // Includes what was cancelled or missed.
  { value: 'past' as const, label: '已结束' },
];

export default function MySignUpsPage() {
  const who = useWho();
  const [when, setWhen] = useState<When>('upcoming');
  const list = useList('listMySignUps', { query: { when } }, { enabled: who === 'volunteer' });
  const find = { text: '去挑选活动', onTap: () => goTab('activities') };
  return (
    <Page title="我的报名" onBottom={list.more}>
      {who === 'volunteer' ? (
        <>
          <Segments options={tabs} value={when} onChange={setWhen} />
          <Await
            query={list}
            isEmpty={() => list.items.length === 0}
            empty={
              when === 'upcoming' ? (
                <Empty icon="calendar-plus" text="还没有待参加的活动" hint="挑一个时间和技能合适的活动吧" action={find} />
              ) : (
                <Empty icon="history" text="还没有参加过活动" hint="参加活动后，记录会保存在这里" action={find} />
              )
            }
          >
            {() => (
              <>
                {list.items.map((signUp) => (
                  <SignUpCard key={signUp.id} signUp={signUp} />
                ))}
                <ListEnd loading={list.isFetchingNextPage} more={list.hasNextPage} onMore={list.more} />
              </>
            )}
          </Await>
        </>
      ) : who === 'guest' ? (
        <Empty icon="log-in" text="登录后查看我的报名" action={{ text: '去登录', onTap: openLogin }} />
      ) : (
        <Empty icon="calendar-plus" text="加入志愿者后就可以报名" action={find} />
      )}
    </Page>
  );
}
