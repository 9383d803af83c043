import { PageHeader } from '../../kit/page/page-header';
import { useFilters } from '../../kit/tables/use-filters';
import { LeaveGuard } from '../../kit/forms/leave-guard';
import { useState } from 'react';
import { Call } from './hotline/call';
import { OrderDrawer } from './order-drawer';
import './hotline/hotline.css';

/** 热线点单: one screen for one call. */
export function Component() {
  const { read, write } = useFilters();
  const [typed, setTyped] = useState(false);
  return (
    <>
      <PageHeader title="热线点单" hint="来电号码 → 服务 → 下单，三步。Enter 到下一步，Ctrl + Enter 随时下单；服务对象不需要手机和账号" />
      <Call onTyped={setTyped} openOrder={(id) => write({ order: id }, true)} />
      <LeaveGuard when={typed} />
      <OrderDrawer orderId={read('order')} close={() => write({ order: undefined }, true)} />
    </>
  );
}
