import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useList } from '@/api';
import { serverNow, useDistrict } from '@/district';
import { ActivityCard } from '@/features/activities/ActivityCard';
import { useHere } from '@/features/place/here';
import { dayOf } from '@/format';
import { Await, Empty, ListEnd, Page, Skeleton, TextButton } from '@/ui';
import { countOf, type Filters, noFilters, queryOf } from './filters';
import './index.scss';
import { SearchBox } from './SearchBox';
import { useFilterBar } from './use-filter-bar';

export default function ActivitiesPage() {
  const district = useDistrict().data;
  const here = useHere((s) => s.point);
  const [sought, setSought] = useState('');
  const [filters, setFilters] = useState<Filters>(noFilters);
  const today = dayOf(serverNow());
  const list = useList('listActivities', { query: queryOf(filters, sought, today, here) });
  const { bar, sheet } = useFilterBar({ filters, onChange: setFilters, district, today });
  const narrowed = sought !== '' || countOf(filters) > 0;

  return (
    <Page title="活动" tab="activities" onBottom={list.more}>
      <View className={`finder finder--${process.env.TARO_ENV}`}>
        <SearchBox sought={sought} onSearch={setSought} />
        {bar}
      </View>
      <Await
        query={list}
        skeleton={<Skeleton rows={4} />}
        isEmpty={() => list.items.length === 0}
        empty={
          narrowed ? (
            <Empty
              icon="search"
              text="没有找到符合条件的活动"
              hint="换个日期或放宽条件试试"
              action={{
                text: '查看全部活动',
                onTap: () => {
                  setSought('');
                  setFilters(noFilters);
                },
              }}
            />
          ) : (
            <Empty icon="calendar-days" text="近期没有招募中的活动" hint="新活动发布后会出现在这里" />
          )
        }
      >
        {() => (
          <>
            {narrowed ? (
              <View className="line">
                <Text className="second">找到 {list.total} 个活动</Text>
                {countOf(filters) > 0 ? <TextButton small text="清除筛选" onTap={() => setFilters(noFilters)} /> : null}
              </View>
            ) : null}
            {list.items.map((activity) => (
              <ActivityCard key={activity.slotId} activity={activity} />
            ))}
            <ListEnd loading={list.isFetchingNextPage} more={list.hasNextPage} onMore={list.more} />
          </>
        )}
      </Await>
      {sheet}
    </Page>
  );
}
