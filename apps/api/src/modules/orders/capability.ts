import { capability } from '../../kit/capability/index.js';
import { Beneficiary, Order, OrderEscalation } from './order.entity.js';
import { OrdersModule } from './orders.module.js';

export default capability({
  module: OrdersModule,
  entities: [Order, OrderEscalation, Beneficiary],
  demo: () => import('./demo/index.js'),
});
