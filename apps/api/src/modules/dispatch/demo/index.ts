import type { Demo } from '../../../demo/demo.js';
import { keepOrdersMoving } from './keep-orders.js';
import { makeOrders } from './make-orders.js';

const demo: Demo = {
  parts: [{ mark: 'demo.orders', text: '近两周的服务订单', make: makeOrders }],
  rollForward: keepOrdersMoving,
};
export default demo;
