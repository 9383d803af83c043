import { queueWords, word } from '@zhiyuanhong/contracts/words';
import { Skeleton } from 'antd';
import { useNow } from '../../api/server-time';
import { useApi } from '../../api/use-api';
import { useOffer } from '../../kit/resource/offer';
import { hasRole, useMe } from '../../session/session';
import { ErrorResult } from '../../kit/feedback/error-result';
import { ago, dateTime } from '../../kit/text/format';
import { PageHeader } from '../../kit/page/page-header';
import { StatTile } from '../../kit/figures/stat-tile';
import { Tiles } from '../../kit/figures/tiles';
import { entryOf } from './queue';
import { Shortcuts } from './shortcuts';

/** 今日待办: what waits for this person, how much of it, and since when. */
export function Today() {
  const me = useMe();
  const queue = useApi('getMyQueue', {}, { refetchInterval: 30_000 });
  const now = useNow();
  const offer = useOffer();
  const items = (queue.data?.items ?? []).flatMap((item) => {
    const entry = entryOf(offer, me, item);
    return entry ? [{ ...item, ...entry }] : [];
  });
  const waiting = items.reduce((sum, item) => sum + item.count, 0);
  const glances = offer.on
    .flatMap((one) => one.glances)
    .filter(({ roles }) => roles.some((role) => hasRole(me, role)))
    .sort((a, b) => a.place - b.place);
  return (
    <div className="stack" style={{ gap: 28 }}>
      <PageHeader
        title={`${greeting(now)}，${me.displayName}`}
        hint={`${dateTime(now)} · ${queue.data ? (waiting > 0 ? `有 ${waiting} 件事等着您` : '今天的事都办完了') : '正在看看有什么事'}`}
      />
      {queue.isError && !queue.data ? (
        <ErrorResult error={queue.error} retry={() => void queue.refetch()} />
      ) : queue.data ? (
        <Tiles label="今日待办">
          {items.map((item) => (
            <StatTile
              key={item.kind + item.to}
              label={word(queueWords, item.kind)}
              value={item.count}
              icon={item.icon}
              to={item.to}
              tone={item.count === 0 ? 'plain' : 'waiting'}
              hint={
                item.count === 0 ? '没有待处理' : item.oldestAt ? `${item.oldest ?? '最早一件'} ${ago(item.oldestAt, now)}` : '点开查看'
              }
            />
          ))}
        </Tiles>
      ) : (
        <Skeleton active paragraph={{ rows: 4 }} />
      )}
      <Shortcuts />
      <div className="glances">
        {glances.map(({ place, Component }) => (
          <Component key={place} />
        ))}
      </div>
    </div>
  );
}

function greeting(now: Date) {
  const hour = (now.getUTCHours() + 8) % 24;
  if (hour < 6) return '夜深了';
  if (hour < 11) return '早上好';
  if (hour < 13) return '中午好';
  if (hour < 18) return '下午好';
  return '晚上好';
}
