import { list, probe } from '../probe.js';

const inWish = async (wishId: Promise<number>) => ({ params: { wishId: await wishId } });

export default {
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
