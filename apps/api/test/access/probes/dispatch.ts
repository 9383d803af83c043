import { list, probe } from '../probe.js';

const because = async (orderId: Promise<number>) => ({ params: { orderId: await orderId }, body: { reason: '另有安排' } });
const inOrder = async (orderId: Promise<number>) => ({ params: { orderId: await orderId } });

export default {
  suggestCandidates: probe('suggestCandidates', async (_, { orders }) => ({ ...(await inOrder(orders.in('accepted'))), query: {} })),
  dispatchOrder: probe('dispatchOrder', async (_, { orders, side }) => ({
    params: { orderId: await orders.in('accepted') },
    body: { volunteerIds: [side.volunteer.volunteerId!] },
  })),
  takeBackOrder: probe('takeBackOrder', (_, { orders }) => because(orders.in('dispatched'))),
  listMyOffers: list('listMyOffers'),
  answerOffer: probe('answerOffer', async (_, { orders }) => ({
    params: { offerId: (await orders.offered()).offerId },
    body: { answer: 'accept' },
  })),
  giveBackOrder: probe('giveBackOrder', (_, { orders }) => because(orders.in('dispatched'))),
};
