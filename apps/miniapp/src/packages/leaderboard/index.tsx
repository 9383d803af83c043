import { Text, View } from '@tarojs/components';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { useState } from 'react';
import { useApi, useList } from '@/api';
import { useDistrict, useSwitch } from '@/district';
import { duration, hours } from '@/format';
import { open } from '@/platform';
import { useSession } from '@/session';
import { Avatar, Await, Card, ChipBar, Empty, ListEnd, Page, Segments, Stars, StateTag, TextButton } from '@/ui';
import './index.scss';

type Period = 'month' | 'year' | 'all';
type BoardRow = OutputOf<'getLeaderboard'>['items'][number];
const periods = [
  { value: 'month' as const, label: '本月' },
  { value: 'year' as const, label: '今年' },
  { value: 'all' as const, label: '总榜' },
];

/** 志愿排行榜 by period and region: the top three, the list, and the caller's own rank at the bottom. */
export default function LeaderboardPage() {
  const stored = useSession((s) => s.me?.volunteer ?? null);
  // Read anew, because the volunteer may have moved to another region.
  const volunteer = useApi('getMe', undefined, { enabled: stored !== null }).data?.volunteer ?? stored;
  const district = useDistrict().data;
  const { way } = useSwitch();
  const [period, setPeriod] = useState<Period>('month');
  const [region, setRegion] = useState('');
  const regions = useApi('listRegions', { query: { depth: 1 } }).data?.items ?? [];
  const query = { period, ...(region ? { regionCode: region } : {}) };
  const board = useList('getLeaderboard', { query });
  const elsewhere = volunteer !== null && !volunteer.regionCode.startsWith(region);
  const rank = useApi('getMyRank', { query }, { enabled: volunteer !== null && !elsewhere }).data;
  const mine = elsewhere ? undefined : rank;
  const streets = regions.filter((r) => r.level === 'street').map((r) => ({ value: r.code, label: r.name }));
  const ranked = mine && mine.minutes > 0 ? `我的排名 第 ${mine.rank} 名` : '我还没有上榜';
  const standing = elsewhere ? '您不在这个街道' : mine ? ranked : '…';
  const top = board.items.slice(0, 3);

  return (
    <Page
      title="志愿排行榜"
      onBottom={board.more}
      bottom={
        volunteer ? (
          <View className="board-mine" aria-label="我的排名">
            <View>
              <Text className="board-mine__rank">{standing}</Text>
              <View className="second">
                {elsewhere
                  ? `您在${volunteer.regionName}`
                  : mine
                    ? `${hours(mine.minutes)} 小时${mine.toNextMinutes ? `，再服务 ${duration(mine.toNextMinutes)} 可升一名` : ''}`
                    : ' '}
              </View>
            </View>
            {mine ? <Stars value={mine.star} size={14} /> : null}
          </View>
        ) : (
          <TextButton text="登录后查看我的排名" onTap={() => open('/packages/account/login/index')} />
        )
      }
    >
      <Segments options={periods} value={period} onChange={setPeriod} />
      <ChipBar
        label="地区"
        options={[{ value: '', label: district?.regionName ?? '全区' }, ...streets]}
        value={region}
        onChange={setRegion}
      />
      <Await
        query={board}
        isEmpty={() => board.items.length === 0}
        empty={
          <Empty
            icon="trophy"
            text="这个榜上还没有人"
            hint="参加活动并确认时长后就会上榜"
            action={way('去看活动', '/pages/activities/index')}
          />
        }
      >
        {() => (
          <>
            {top.length === 3 ? (
              <Card>
                <View className="podium">
                  {[top[1], top[0], top[2]].map((row) =>
                    row ? <Podium key={`${row.rank}-${row.name}-${row.minutes}`} row={row} first={row === top[0]} /> : null,
                  )}
                </View>
              </Card>
            ) : null}
            <Card flush>
              {board.items.slice(top.length === 3 ? 3 : 0).map((row, i) => (
                <View key={i} className={`board-row ${row.mine ? 'board-row--mine' : ''}`}>
                  <Text className="board-row__rank">{row.rank}</Text>
                  <View className="board-row__name">
                    <Text>{row.name}</Text>
                    <Tags row={row} />
                  </View>
                  <Text className="figures">{hours(row.minutes)} 小时</Text>
                </View>
              ))}
            </Card>
            <ListEnd loading={board.isFetchingNextPage} more={board.hasNextPage} onMore={board.more} />
            <Text className="second elder-hide">未单独同意公开姓名的志愿者以“张*”显示，可在“我的资料”中更改。</Text>
          </>
        )}
      </Await>
    </Page>
  );
}

/** The star, and whether the row is the caller's own. */
const Tags = ({ row }: { row: BoardRow }) => (
  <>
    {row.star > 0 ? <StateTag text={`${row.star}星`} /> : null}
    {row.mine ? <StateTag text="我" tone="brand" /> : null}
  </>
);

function Podium({ row, first }: { row: BoardRow; first: boolean }) {
  return (
    <View className={`podium__one ${first ? 'podium__one--first' : ''}`}>
      <Text className="podium__rank">第 {row.rank} 名</Text>
      <Avatar name={row.name} large={first} />
      <Text className="strong podium__name">{row.name}</Text>
      {/* Drawn without text too, so that the three boxes stay in line. */}
      <View className="podium__tags">
        <Tags row={row} />
      </View>
      <Text className="second figures">{hours(row.minutes)} 小时</Text>
    </View>
  );
}
