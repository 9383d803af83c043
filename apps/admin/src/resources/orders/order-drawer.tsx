import { Drawer } from 'antd';
import type { MouseEvent } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { OrderView } from './show/order-view';

/** Drawer with one order, beside the list, the board or the call from which it was opened. */
export function OrderDrawer({ orderId, close }: { orderId: string | undefined; close: () => void }) {
  const id = Number(orderId);
  const open = Number.isInteger(id) && id > 0;
  const navigate = useNavigate();
  const { search } = useLocation();

  const toPage = async (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // Leaves the drawer out of the address, so that the full page's back arrow leads to the board without it.
    const without = new URLSearchParams(search);
    without.delete('order');
    await navigate({ search: without.toString() }, { replace: true });
    await navigate(`/orders/${id}`);
  };

  return (
    <Drawer
      open={open}
      onClose={close}
      size={760}
      title="订单"
      destroyOnHidden
      extra={
        <Link to={`/orders/${id}`} onClick={(event) => void toPage(event)}>
          打开整页
        </Link>
      }
    >
      {open && <OrderView orderId={id} />}
    </Drawer>
  );
}
