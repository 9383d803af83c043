import { list, probe } from '../probe.js';

const because = async (orderId: Promise<number>) => ({ params: { orderId: await orderId }, body: { reason: '另有安排' } });
const inOrder = async (orderId: Promise<number>) => ({ params: { orderId: await orderId } });

export default {
  placeOrder: probe('placeOrder', async (_, { orders }) => ({ body: await orders.input() })),
  placeOrderForOther: probe('placeOrderForOther', async (_, { orders }) => ({
    body: { ...(await orders.input()), channel: 'neighbour', placerName: '邻居' },
  })),
  'placeOrderForOther hotline': probe('placeOrderForOther', async (_, { orders }) => ({
    body: { ...(await orders.input()), channel: 'hotline', placerName: '来电人' },
  })),
  listOrders: list('listOrders'),
  'listOrders volunteer': list('listOrders', { as: 'volunteer' }),
  'listOrders staff': list('listOrders', { as: 'staff' }),
  getOrder: probe('getOrder', (_, { orders }) => inOrder(orders.in('dispatched'))),
  'getOrder offered': probe('getOrder', async (_, { orders }) => ({ params: { orderId: (await orders.offered()).orderId } })),
  getOrderBoard: list('getOrderBoard'),
  acceptOrder: probe('acceptOrder', (_, { orders }) => inOrder(orders.in('placed'))),
  rejectOrder: probe('rejectOrder', (_, { orders }) => because(orders.in('placed'))),
  cancelOrder: probe('cancelOrder', (_, { orders }) => because(orders.in('placed'))),
  getOrderCode: probe('getOrderCode', (_, { orders }) => inOrder(orders.in('dispatched'))),
  startOrder: probe('startOrder', async (_, { orders }) => {
    const { orderId, shortCode } = await orders.atTheDoor();
    return { params: { orderId }, body: { shortCode } };
  }),
  finishOrder: probe('finishOrder', async (_, { orders }) => {
    const orderId = await orders.in('serving');
    return { params: { orderId }, body: { shortCode: await orders.digits(orderId) } };
  }),
  extendOrder: probe('extendOrder', async (_, { orders }) => ({ params: { orderId: await orders.in('serving') }, body: { minutes: 90 } })),
  confirmOrderByPhone: probe('confirmOrderByPhone', async (_, { orders }) => {
    const { orderId, ...times } = await orders.unscanned();
    return { params: { orderId }, body: { ...times, reason: '老人没有手机' } };
  }),
  settleOrder: probe('settleOrder', (_, { orders }) => inOrder(orders.in('served'))),
  annulOrder: probe('annulOrder', (_, { orders }) => because(orders.in('served'))),
  rateOrder: probe('rateOrder', async (_, { orders }) => ({
    params: { orderId: await orders.in('settled') },
    body: { stars: 5, words: '' },
  })),
  closeFollowUp: probe('closeFollowUp', async (_, { orders }) => ({
    params: { orderId: await orders.badlyRated() },
    body: { note: '已上门道歉' },
  })),
  findBeneficiaries: probe('findBeneficiaries', (_, { side }) => ({ body: { phone: side.elderPhone } })),
  listMyContacts: list('listMyContacts'),
  getOrderFigures: probe('getOrderFigures', () => ({ query: { from: '2026-03-01', to: '2026-03-31' } })),
};
