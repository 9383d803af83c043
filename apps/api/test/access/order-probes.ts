import { list, plain, probe } from './probe.js';
import type { Records } from './records.js';
import type { World } from './world.js';

const inOrder = async (orderId: Promise<number>) => ({ params: { orderId: await orderId } });
const because = async (orderId: Promise<number>) => ({ params: { orderId: await orderId }, body: { reason: '另有安排' } });
const newItem = (world: World, { orders }: Records) => ({ ...orders.serviceItem(), title: `新项目${world.next()}` });

export const serviceProbes = {
  listServiceItems: plain('listServiceItems'),
  getServiceItem: probe('getServiceItem', async (_, { orders }) => ({ params: { itemId: await orders.item() } })),
  createServiceItem: probe('createServiceItem', (world, ours) => ({ body: newItem(world, ours) })),
  updateServiceItem: probe('updateServiceItem', async (world, ours) => ({
    params: { itemId: await ours.orders.anotherItem() },
    body: newItem(world, ours),
  })),
  listTeams: plain('listTeams'),
  updateTeam: probe('updateTeam', (world, { side }) => ({
    params: { teamId: side.teamId },
    body: { name: `${side.mark}专业队`, organisationId: side.organisationId, summary: `第 ${world.next()} 版`, requirement: '' },
  })),
  applyToTeam: probe('applyToTeam', (_, { side }) => ({ params: { teamId: side.teamId }, body: { words: '有证书' } })),
  leaveTeam: probe('leaveTeam', async (_, { side, orders }) => {
    await orders.application();
    return { params: { teamId: side.teamId } };
  }),
  listTeamMemberships: list('listTeamMemberships'),
  decideTeamApplication: probe('decideTeamApplication', async (_, { orders }) => ({
    params: { membershipId: await orders.application() },
    body: { decision: 'admit', note: '看过证书' },
  })),
  removeTeamMember: probe('removeTeamMember', async (_, { orders }) => ({
    params: { membershipId: await orders.member() },
    body: { reason: '证书过期' },
  })),
};

export const orderProbes = {
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
  getOrder: probe('getOrder', (_, { orders }) => inOrder(orders.dispatched())),
  'getOrder offered': probe('getOrder', async (_, { orders }) => ({ params: { orderId: (await orders.offered()).orderId } })),
  getOrderBoard: list('getOrderBoard'),
  acceptOrder: probe('acceptOrder', (_, { orders }) => inOrder(orders.placed())),
  rejectOrder: probe('rejectOrder', (_, { orders }) => because(orders.placed())),
  cancelOrder: probe('cancelOrder', (_, { orders }) => because(orders.placed())),
  suggestCandidates: probe('suggestCandidates', async (_, { orders }) => ({ ...(await inOrder(orders.accepted())), query: {} })),
  dispatchOrder: probe('dispatchOrder', async (_, { orders, side }) => ({
    params: { orderId: await orders.accepted() },
    body: { volunteerIds: [side.volunteer.volunteerId!] },
  })),
  takeBackOrder: probe('takeBackOrder', (_, { orders }) => because(orders.dispatched())),
  listMyOffers: list('listMyOffers'),
  answerOffer: probe('answerOffer', async (_, { orders }) => ({
    params: { offerId: (await orders.offered()).offerId },
    body: { answer: 'accept' },
  })),
  giveBackOrder: probe('giveBackOrder', (_, { orders }) => because(orders.dispatched())),
  getOrderCode: probe('getOrderCode', (_, { orders }) => inOrder(orders.dispatched())),
  startOrder: probe('startOrder', async (_, { orders }) => {
    const { orderId, shortCode } = await orders.atTheDoor();
    return { params: { orderId }, body: { shortCode } };
  }),
  finishOrder: probe('finishOrder', async (_, { orders }) => {
    const orderId = await orders.serving();
    return { params: { orderId }, body: { shortCode: await orders.digits(orderId) } };
  }),
  extendOrder: probe('extendOrder', async (_, { orders }) => ({ params: { orderId: await orders.serving() }, body: { minutes: 90 } })),
  confirmOrderByPhone: probe('confirmOrderByPhone', async (_, { orders }) => {
    const { orderId, ...times } = await orders.unscanned();
    return { params: { orderId }, body: { ...times, reason: '老人没有手机' } };
  }),
  'approveManualAttendance byPhone': probe('approveManualAttendance', async (_, { orders }) => ({
    params: { attendanceId: await orders.byPhone() },
  })),
  settleOrder: probe('settleOrder', (_, { orders }) => inOrder(orders.served())),
  annulOrder: probe('annulOrder', (_, { orders }) => because(orders.served())),
  reviewOrder: probe('reviewOrder', async (_, { orders }) => ({
    params: { orderId: await orders.settled() },
    body: { stars: 5, words: '' },
  })),
  closeFollowUp: probe('closeFollowUp', async (_, { orders }) => ({
    params: { orderId: await orders.badlyReviewed() },
    body: { note: '已上门道歉' },
  })),
  findBeneficiaries: probe('findBeneficiaries', (_, { side }) => ({ body: { phone: side.elderPhone } })),
  listMyContacts: list('listMyContacts'),
  getOrderFigures: probe('getOrderFigures', () => ({ query: { from: '2026-03-01', to: '2026-03-31' } })),
};

const inWish = async (wishId: Promise<number>) => ({ params: { wishId: await wishId } });

export const wishProbes = {
  postWish: probe('postWish', async (_, { wishes }) => {
    await wishes.tidy();
    return { body: wishes.input() };
  }),
  updateWish: probe('updateWish', async (_, { wishes }) => ({ ...(await inWish(wishes.returned())), body: wishes.input() })),
  listWishes: list('listWishes'),
  'listWishes wisher': list('listWishes', { as: 'wisher' }),
  'listWishes volunteer': list('listWishes', { as: 'volunteer' }),
  'listWishes staff': list('listWishes', { as: 'staff' }),
  getWish: probe('getWish', (_, { wishes }) => inWish(wishes.open())),
  'getWish posted': probe('getWish', (_, { wishes }) => inWish(wishes.posted())),
  reviewWish: probe('reviewWish', async (_, { wishes }) => {
    const { title, words } = wishes.input();
    return { ...(await inWish(wishes.posted())), body: { decision: 'approve', title, words, minutes: 60 } };
  }),
  claimWish: probe('claimWish', (_, { wishes }) => inWish(wishes.open())),
  releaseWish: probe('releaseWish', async (_, { wishes }) => ({ ...(await inWish(wishes.claimed())), body: { reason: '来不及' } })),
  fulfilWish: probe('fulfilWish', async (_, { wishes }) => ({ ...(await inWish(wishes.claimed())), body: { words: '已送到' } })),
  sendBackWish: probe('sendBackWish', async (_, { wishes }) => ({ ...(await inWish(wishes.fulfilled())), body: { reason: '还没收到' } })),
  confirmWish: probe('confirmWish', async (_, { wishes }) => ({ ...(await inWish(wishes.fulfilled())), body: { stars: 5, thanks: '' } })),
  'confirmWish assessed': probe('confirmWish', async (_, { side, wishes }) => ({
    ...(await inWish(wishes.fulfilled(side.reviewer))),
    body: { stars: 5, thanks: '' },
  })),
  withdrawWish: probe('withdrawWish', async (_, { wishes }) => ({ ...(await inWish(wishes.open())), body: { reason: '不用了' } })),
};
