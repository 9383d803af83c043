import { type Examples, once } from '../example.js';
import { ordered } from '../orders.js';

/** Somebody is on the way. */
const order = once((district) => ordered(district, 'dispatched'));

export default {
  console: {
    '/orders/:orderId': async (district) => ({ orderId: (await order(district)).order.id }),
  },
  phone: {
    'packages/orders/item/index': async (district) => [{ as: 'veteran', query: { id: (await order(district)).item.id } }],
    'packages/orders/form/index': async (district) => {
      const query = { id: (await order(district)).item.id };
      return [
        { as: 'guest', query },
        { as: 'veteran', query },
      ];
    },
    'packages/orders/order/index': async (district) => {
      const {
        resident,
        order: { id },
      } = await order(district);
      return [{ as: resident, query: { id } }];
    },
    'packages/orders/code/index': async (district) => {
      const {
        resident,
        order: { id },
      } = await order(district);
      return [{ as: resident, query: { id } }];
    },
    'packages/orders/duty/index': async (district) => {
      const {
        volunteer,
        order: { id },
      } = await order(district);
      return [{ as: volunteer, query: { id } }];
    },
  },
} satisfies Examples;
