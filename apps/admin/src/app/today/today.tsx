import {
  AlertOutlined,
  CarryOutOutlined,
  CommentOutlined,
  FieldTimeOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  HeartOutlined,
  InboxOutlined,
  PhoneOutlined,
  RollbackOutlined,
  SendOutlined,
  SolutionOutlined,
  StarOutlined,
  TeamOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { word } from '@zhiyuanhong/contracts/i18n';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useNow } from '../../api/server-time';
import type { Answer } from '../../api/types';
import { useApi } from '../../api/use-api';
import { useMe } from '../../session/session';
import { ErrorResult } from '../../kit/feedback/error-result';
import { ago, dateTime } from '../../kit/text/format';
import { PageHeader } from '../../kit/page/page-header';
import { StatTile } from '../../kit/figures/stat-tile';
import { Tiles } from '../../kit/figures/tiles';
import { Glances } from './glances';
import { Shortcuts } from './shortcuts';

type QueueItem = Answer<'getMyQueue'>['items'][number];

const icons: Record<QueueItem['kind'], ReactNode> = {
  review: <FileSearchOutlined />,
  spotChecks: <FileProtectOutlined />,
  returned: <RollbackOutlined />,
  slotsToday: <CarryOutOutlined />,
  toConfirm: <FieldTimeOutlined />,
  overdueConfirm: <AlertOutlined />,
  manualApproval: <FileDoneOutlined />,
  disputes: <CommentOutlined />,
  appeals: <SolutionOutlined />,
  lowStock: <InboxOutlined />,
  starNotices: <StarOutlined />,
  ordersToAccept: <PhoneOutlined />,
  ordersToDispatch: <SendOutlined />,
  ordersOverdue: <AlertOutlined />,
  ordersToSettle: <FileDoneOutlined />,
  ordersToReview: <CommentOutlined />,
  orderFollowUps: <CommentOutlined />,
  wishesToReview: <HeartOutlined />,
  wishesOverdue: <AlertOutlined />,
  teamApplications: <TeamOutlined />,
  stuckMessages: <WarningOutlined />,
};

/** 今日待办: what waits for me, how much of it and since when. */
export function Today() {
  const me = useMe();
  const queue = useApi('getMyQueue', {}, { refetchInterval: 30_000 });
  const now = useNow();
  const waiting = queue.data?.items.reduce((sum, item) => sum + item.count, 0) ?? 0;
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
          {queue.data.items.map((item) => (
            <StatTile
              key={item.kind + item.link}
              label={word('queue', item.kind)}
              value={item.count}
              icon={icons[item.kind]}
              to={item.link}
              tone={item.count === 0 ? 'plain' : 'waiting'}
              hint={item.count === 0 ? '没有待处理' : item.oldestAt ? oldest(item, now) : '点开查看'}
            />
          ))}
        </Tiles>
      ) : (
        <Skeleton active paragraph={{ rows: 4 }} />
      )}
      <Shortcuts />
      <Glances />
    </div>
  );
}

const oldest = ({ kind, oldestAt }: QueueItem, now: Date) => `${kind === 'slotsToday' ? '最近一场' : '最早一件'} ${ago(oldestAt!, now)}`;

function greeting(now: Date) {
  const hour = (now.getUTCHours() + 8) % 24;
  if (hour < 6) return '夜深了';
  if (hour < 11) return '早上好';
  if (hour < 13) return '中午好';
  if (hour < 18) return '下午好';
  return '晚上好';
}
