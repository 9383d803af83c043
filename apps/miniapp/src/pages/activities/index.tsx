import { useState } from 'react';
import { useList } from '@/api';
import { ActivityCard } from '@/features/activities/ActivityCard';
import { Await, Empty, ListEnd, Page, SearchBar } from '@/ui';

export default function ActivitiesPage() {
  const [words, setWords] = useState('');
  const [sought, setSought] = useState('');
  const list = useList('listActivities', { query: sought ? { q: sought } : {} });
  const clear = () => {
    setWords('');
    setSought('');
  };
  return (
    <Page title="活动" tab="activities" onBottom={list.more}>
      <SearchBar value={words} onInput={setWords} onSearch={() => setSought(words.trim())} placeholder="搜活动、地点、团体" />
      <Await
        query={list}
        isEmpty={() => list.items.length === 0}
        empty={<Empty icon="search" text="没有找到符合条件的活动" {...(sought ? { action: { text: '清除搜索', onTap: clear } } : {})} />}
      >
        {() => (
          <>
            {list.items.map((activity) => (
              <ActivityCard key={activity.slotId} activity={activity} />
            ))}
            <ListEnd loading={list.isFetchingNextPage} more={list.hasNextPage} onMore={list.more} />
          </>
        )}
      </Await>
    </Page>
  );
}
