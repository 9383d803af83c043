import { QrcodeOutlined } from '@ant-design/icons';
import { Button, Flex, Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { useNow } from '../../api/server-time';
import { useApi } from '../../api/use-api';
import { hasRole, useMe } from '../../session/session';
import { Due } from '../../kit/marks/due';
import { ErrorResult } from '../../kit/feedback/error-result';
import { clockTime, range } from '../../kit/text/format';
import { PageHeader } from '../../kit/page/page-header';
import { StatTile } from '../../kit/figures/stat-tile';
import { Tiles } from '../../kit/figures/tiles';
import { screenUseful } from './screen-useful';
import { SlotChip } from './slot-chip';
import { cameFromRoster } from './came-from-roster';
import { ConfirmRecords } from './actions/confirm-records';
import { ExtendSlot } from './actions/extend-slot';
import { RosterTable } from './roster-table';

/** One slot: the roster, who came, and what is to be confirmed. */
export function Component() {
  const slotId = Number(useParams()['slotId']);
  const organiser = hasRole(useMe(), 'organiser');
  const now = useNow(10_000);
  const found = useApi('listRoster', { params: { slotId }, query: {} }, { refetchInterval: 15_000 });
  const roster = found.data;
  if (found.isError && !roster) return <ErrorResult error={found.error} retry={() => void found.refetch()} />;
  if (!roster) return <Skeleton active paragraph={{ rows: 12 }} />;
  const { slot, counts } = roster;
  const running = !slot.ended && new Date(slot.startsAt) <= now;
  const extended = slot.countedUntil !== slot.endsAt;

  return (
    <div className="stack">
      <PageHeader
        title={roster.title}
        tag={<SlotChip slot={slot} now={now} />}
        hint={
          <Flex gap={12} align="center" wrap>
            <span>
              {range(slot.startsAt, slot.endsAt)}
              {extended && `，已延长到 ${clockTime(slot.countedUntil)}`}
            </span>
            {roster.confirmDueAt && counts.toConfirm > 0 && (
              <span>
                确认期限 <Due at={roster.confirmDueAt} />
              </span>
            )}
          </Flex>
        }
        back={`/projects/${roster.projectId}`}
        actions={
          organiser && (
            <>
              {running && <ExtendSlot slot={slot} />}
              {screenUseful(slot.countedUntil, now) && (
                <Link to={`/slots/${slotId}/check-in`} state={cameFromRoster}>
                  <Button type={slot.ended ? 'default' : 'primary'} icon={<QrcodeOutlined />} tabIndex={-1}>
                    打开签到屏
                  </Button>
                </Link>
              )}
              {counts.toConfirm > 0 && <ConfirmRecords slotId={slotId} count={counts.toConfirm} />}
            </>
          )
        }
      />
      <Tiles label="人数">
        <StatTile label="已报名" value={counts.confirmed} />
        <StatTile label="候补" value={counts.waiting} />
        <StatTile label="服务中" value={counts.present} tone={counts.present > 0 ? 'good' : 'plain'} />
        <StatTile label="已结束服务" value={counts.ended} />
        <StatTile label="待确认" value={counts.toConfirm} tone={counts.toConfirm > 0 ? 'waiting' : 'plain'} />
        <StatTile label="待复核补录" value={counts.awaitingApproval} tone={counts.awaitingApproval > 0 ? 'waiting' : 'plain'} />
      </Tiles>
      <RosterTable roster={roster} mayAct={organiser} />
    </div>
  );
}
