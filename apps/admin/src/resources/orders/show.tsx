import { useParams } from 'react-router';
import { OrderView } from './show/order-view';

/** One order with its whole history. */
export function Component() {
  return <OrderView orderId={Number(useParams()['orderId'])} page />;
}
