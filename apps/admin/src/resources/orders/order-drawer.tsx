import { Drawer } from 'antd';
import { Link } from 'react-router';
import { OrderView } from './show/order-view';

/** An order beside the list, the board or the call it was opened from. */
export function OrderDrawer({ orderId, close }: { orderId: string | undefined; close: () => void }) {
  const id = Number(orderId);
  const open = Number.isInteger(id) && id > 0;
  return (
    <Drawer open={open} onClose={close} size={760} title="订单" destroyOnHidden extra={<Link to={`/orders/${id}`}>打开整页</Link>}>
      {open && <OrderView orderId={id} />}
    </Drawer>
  );
}
