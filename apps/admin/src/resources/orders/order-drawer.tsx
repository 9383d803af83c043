import { Drawer } from 'antd';
import type { MouseEvent } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { OrderView } from './show/order-view';

/** An order beside the list, the board or the call it was opened from. */
export function OrderDrawer({ orderId, close }: { orderId: string | undefined; close: () => void }) {
  const id = Number(orderId);
  const open = Number.isInteger(id) && id > 0;
  const navigate = useNavigate();
  const { search } = useLocation();

  const toPage = async (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // The arrow of the page leads back to the board, not to this drawer upon it.
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
