import { useNow } from '../../api/server-time';
import { useApi } from '../../api/use-api';
import { hasRole, useMe } from '../../session/session';
import { ago, dateTime } from '../../kit/text/format';
import { Chip } from '../../kit/marks/chip';
import { StateTag } from '../../kit/marks/state-tag';
import { Glance } from './glance';

const few = 6;

/** Below the queue: what is next for each role. */
export function Glances() {
  const me = useMe();
  return (
    <div className="glances">
      {hasRole(me, 'organiser') && <NextSlots />}
      {hasRole(me, 'reviewer') && <Submissions />}
      {(hasRole(me, 'coordinator') || hasRole(me, 'operator')) && <UrgentOrders />}
      {hasRole(me, 'partner') && <Verifications />}
      {(hasRole(me, 'platform') || hasRole(me, 'reviewer')) && <Doings />}
    </div>
  );
}

/** The list knows the next slot's time, but places only of all slots of a project together; that is said. */
function NextSlots() {
  const list = useApi('listProjects', { query: { state: 'published', pageSize: 100 } });
  const lines = list.data?.items
    .flatMap((row) => (row.nextStartsAt ? [{ ...row, nextStartsAt: row.nextStartsAt }] : []))
    .sort((a, b) => a.nextStartsAt.localeCompare(b.nextStartsAt))
    .slice(0, few)
    .map((row) => ({
      key: row.id,
      to: `/projects/${row.id}`,
      text: row.title,
      sub: `${dateTime(row.nextStartsAt)} · ${row.regionName}`,
      side: (
        <span className="num">
          全部班次报名 {row.taken} / {row.headcount}
        </span>
      ),
    }));
  return <Glance title="接下来的班次" to="/projects?state=published" lines={lines} empty="没有即将开始的班次" />;
}

function Submissions() {
  const now = useNow();
  const list = useApi('listReviewQueue', { query: { pageSize: few } });
  const lines = list.data?.items.map((row) => ({
    key: row.id,
    to: `/review/${row.id}`,
    text: row.title,
    sub: `${row.organisationName}${row.submittedAt ? ` · ${ago(row.submittedAt, now)}提交` : ''}`,
    side: <StateTag of="risk" state={row.riskLevel} />,
  }));
  return <Glance title="等待审核" to="/review" lines={lines} empty="没有等待审核的项目" />;
}

/** Of the open orders those whose limit ends first. */
function UrgentOrders() {
  const board = useApi('getOrderBoard', { query: {} }, { refetchInterval: 30_000 });
  const lines = board.data?.columns
    .flatMap(({ items }) => items)
    .flatMap((order) => (order.dueAt && order.state !== 'settled' ? [{ ...order, dueAt: order.dueAt }] : []))
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))
    .slice(0, few)
    .map((order) => ({
      key: order.id,
      to: `/orders/${order.id}`,
      text: order.title,
      sub: `${order.regionName} · ${order.beneficiaryName} · ${dateTime(order.appointedAt)}`,
      side: order.overdue ? <Chip tone="bad">超时</Chip> : <StateTag of="order" state={order.state} />,
    }));
  return <Glance title="最急的订单" to="/orders" lines={lines} empty="没有等着办的订单" />;
}

function Verifications() {
  const now = useNow();
  const list = useApi('listVerifications', { query: { pageSize: few } });
  const lines = list.data?.items.map(({ voucher, holderMasked }) => ({
    key: voucher.id,
    text: voucher.title,
    sub: `${holderMasked} · 券号 ${voucher.number}`,
    side: voucher.verifiedAt && ago(voucher.verifiedAt, now),
  }));
  return <Glance title="最近核销" to="/verify" lines={lines} empty="还没有核销过" />;
}

function Doings() {
  const now = useNow();
  const list = useApi('listAudit', { query: { pageSize: few } });
  const lines = list.data?.items.map((row) => ({
    key: row.id,
    to: `/audit?open=${row.id}`,
    text: row.summary,
    sub: row.actorName,
    side: ago(row.at, now),
  }));
  return <Glance title="刚刚发生" to="/audit" lines={lines} empty="还没有记录" />;
}
