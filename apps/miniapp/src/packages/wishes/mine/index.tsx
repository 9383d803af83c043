import { useState } from 'react';
import { useList } from '@/api';
import { useSwitch } from '@/district';
import { openLogin } from '@/features/account/ways';
import { WishCard } from '@/features/wishes/WishCard';
import { open } from '@/platform';
import { useWho } from '@/session';
import { Await, Empty, ListEnd, Page, PrimaryButton, Segments } from '@/ui';

type As = 'wisher' | 'volunteer';
const tabs = [
  { value: 'wisher' as const, label: '我许下的' },
  { value: 'volunteer' as const, label: '我认领的' },
];
const post = () => open('/packages/wishes/post/index');
const wall = () => open('/packages/wishes/wall/index');

/** Wishes that the caller posted or claimed. */
export default function MyWishesPage() {
  const who = useWho();
  const { way } = useSwitch();
  const [as, setAs] = useState<As>('wisher');
  if (who === 'guest')
    return (
      <Page title="我的心愿">
        <Empty icon="log-in" text="登录后查看我的心愿" action={{ text: '去登录', onTap: openLogin }} />
      </Page>
    );
  return (
    <Page title="我的心愿" bottom={as === 'wisher' ? <PrimaryButton icon="sparkles" text="许个心愿" onTap={post} /> : null}>
      <Segments options={tabs} value={as} onChange={setAs} />
      {as === 'volunteer' && who === 'account' ? (
        <Empty icon="heart" text="加入志愿者后可以认领心愿" action={way('加入志愿者', '/packages/join/index')} />
      ) : (
        <Wishes key={as} as={as} />
      )}
    </Page>
  );
}

function Wishes({ as }: { as: As }) {
  const list = useList('listWishes', { query: { as } });
  return (
    <Await
      query={list}
      isEmpty={() => list.items.length === 0}
      empty={
        as === 'wisher' ? (
          <Empty icon="heart" text="您还没有许过心愿" hint="日常小事需要人帮一把，就写下来试试" />
        ) : (
          <Empty icon="heart" text="您还没有认领过心愿" action={{ text: '去心愿墙看看', onTap: wall }} />
        )
      }
    >
      {() => (
        <>
          {list.items.map((wish) => (
            <WishCard key={wish.id} wish={wish} />
          ))}
          <ListEnd loading={list.isFetchingNextPage} more={list.hasNextPage} onMore={list.more} />
        </>
      )}
    </Await>
  );
}
