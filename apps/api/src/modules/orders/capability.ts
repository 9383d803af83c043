import { capability } from '../../kit/capability/index.js';
import { Beneficiary, Order, OrderEscalation } from './order.entity.js';
import { OrdersModule } from './orders.module.js';
import { OrderQueue } from './queue.js';

export default capability({
  module: OrdersModule,
  entities: [Order, OrderEscalation, Beneficiary],
  queue: OrderQueue,
  demo: () => import('./demo/index.js'),
});
