import { useState } from 'react';
import { useApi, useList } from '@/api';
import { VolunteersOnly } from '@/features/account/VolunteersOnly';
import { DutyCard } from '@/features/duties/DutyCard';
import { open } from '@/platform';
import { Await, Card, Empty, ListEnd, Page, Row, Segments } from '@/ui';

type Open = 'true' | 'false';
const tabs = [
  { value: 'true' as const, label: '进行中' },
  { value: 'false' as const, label: '已结束' },
];
const openOffers = () => open('/packages/orders/offers/index');

/** 我的派单: orders that the caller serves or has served. */
export default function DutiesPage() {
  return (
    <Page title="我的派单">
      <VolunteersOnly what="您接下的派单" icon="handshake">
        <Duties />
      </VolunteersOnly>
    </Page>
  );
}

function Duties() {
  const [which, setWhich] = useState<Open>('true');
  const list = useList('listOrders', { query: { as: 'volunteer', open: which } });
  const offers = useApi('listMyOffers', { query: { open: 'true', pageSize: 1 } }).data?.total ?? 0;
  return (
    <>
      <Card flush>
        <Row
          icon="bell"
          title={offers > 0 ? `有 ${offers} 个派单邀约等您答复` : '派单邀约'}
          note={offers > 0 ? '能去就接受，去不了就谢绝' : '目前没有等您答复的'}
          onTap={openOffers}
        />
      </Card>
      <Segments options={tabs} value={which} onChange={setWhich} />
      <Await
        query={list}
        isEmpty={() => list.items.length === 0}
        empty={
          which === 'true' ? (
            <Empty icon="handshake" text="您没有要上门的派单" hint="调度员会按技能、时间和距离邀请您，接受后显示在这里" />
          ) : (
            <Empty icon="history" text="还没有完成过派单" hint="完成的上门服务会保存在这里" />
          )
        }
      >
        {() => (
          <>
            {list.items.map((duty) => (
              <DutyCard key={duty.id} duty={duty} />
            ))}
            <ListEnd loading={list.isFetchingNextPage} more={list.hasNextPage} onMore={list.more} />
          </>
        )}
      </Await>
    </>
  );
}
