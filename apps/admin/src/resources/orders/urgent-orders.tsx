import { useApi } from '../../api/use-api';
import { Chip } from '../../kit/marks/chip';
import { StateTag } from '../../kit/marks/state-tag';
import { Glance, few } from '../../kit/tables/glance';
import { dateTime } from '../../kit/text/format';

/** The open orders whose limit ends first. */
export function UrgentOrders() {
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
