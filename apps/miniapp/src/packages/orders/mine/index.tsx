import { useState } from 'react';
import { useList } from '@/api';
import { openLogin } from '@/features/account/ways';
import { OrderCard } from '@/features/orders/OrderCard';
import { goTab } from '@/platform';
import { useWho } from '@/session';
import { Await, Empty, ListEnd, Page, Segments } from '@/ui';

const tabs = [
  { value: 'true' as const, label: '进行中' },
  { value: 'false' as const, label: '已结束' },
];

/** 我的订单: orders that the caller placed or that are for them. */
export default function MyOrdersPage() {
  const who = useWho();
  const [open, setOpen] = useState<'true' | 'false'>('true');
  const list = useList('listOrders', { query: { as: 'owner', open } }, { enabled: who !== 'guest' });
  if (who === 'guest')
    return (
      <Page title="我的订单">
        <Empty icon="log-in" text="登录后查看订单" action={{ text: '去登录', onTap: openLogin }} />
      </Page>
    );
  return (
    <Page title="我的订单" onBottom={list.more}>
      <Segments options={tabs} value={open} onChange={setOpen} />
      <Await
        query={list}
        isEmpty={() => list.items.length === 0}
        empty={
          <Empty
            icon="concierge-bell"
            text={open === 'true' ? '没有进行中的订单' : '还没有结束的订单'}
            action={{ text: '去点单', onTap: () => goTab('orders') }}
          />
        }
      >
        {() => (
          <>
            {list.items.map((order) => (
              <OrderCard key={order.id} order={order} />
            ))}
            <ListEnd loading={list.isFetchingNextPage} more={list.hasNextPage} onMore={list.more} />
          </>
        )}
      </Await>
    </Page>
  );
}
