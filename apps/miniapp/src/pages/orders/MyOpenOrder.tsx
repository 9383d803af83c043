import { useApi } from '@/api';
import { OrderCard } from '@/features/orders/OrderCard';
import { useShown } from '@/features/orders/use-watched';
import { open } from '@/platform';
import { useWho } from '@/session';
import { Section } from '@/ui';

/** The caller's open order and what happens next; draws nothing without one. */
export function MyOpenOrder() {
  const who = useWho();
  const shown = useShown();
  const mine = useApi(
    'listOrders',
    { query: { as: 'owner', open: 'true', pageSize: 1 } },
    { enabled: who !== 'guest', ...(shown ? { every: 15_000 } : {}) },
  ).data;
  const [first] = mine?.items ?? [];
  if (!mine || !first) return null;
  return (
    <Section
      title="正在办的订单"
      more={{ text: mine.total > 1 ? `${mine.total} 个进行中` : '全部', onTap: () => open('/packages/orders/mine/index') }}
    >
      <OrderCard order={first} brief />
    </Section>
  );
}
