import { list, probe } from '../probe.js';

const inWish = async (wishId: Promise<number>) => ({ params: { wishId: await wishId } });

export default {
  postWish: probe('postWish', async (_, { wishes }) => {
    await wishes.tidy();
    return { body: wishes.input() };
  }),
  updateWish: probe('updateWish', async (_, { wishes }) => ({ ...(await inWish(wishes.in('returned'))), body: wishes.input() })),
  listWishes: list('listWishes'),
  'listWishes wisher': list('listWishes', { as: 'wisher' }),
  'listWishes volunteer': list('listWishes', { as: 'volunteer' }),
  'listWishes staff': list('listWishes', { as: 'staff' }),
  getWish: probe('getWish', (_, { wishes }) => inWish(wishes.in('open'))),
  'getWish posted': probe('getWish', (_, { wishes }) => inWish(wishes.in('posted'))),
  reviewWish: probe('reviewWish', async (_, { wishes }) => ({ ...(await inWish(wishes.in('posted'))), body: wishes.approval() })),
  claimWish: probe('claimWish', (_, { wishes }) => inWish(wishes.in('open'))),
  releaseWish: probe('releaseWish', async (_, { wishes }) => ({ ...(await inWish(wishes.in('claimed'))), body: { reason: '来不及' } })),
  fulfilWish: probe('fulfilWish', async (_, { wishes }) => ({ ...(await inWish(wishes.in('claimed'))), body: { words: '已送到' } })),
  sendBackWish: probe('sendBackWish', async (_, { wishes }) => ({
    ...(await inWish(wishes.in('fulfilled'))),
    body: { reason: '还没收到' },
  })),
  confirmWish: probe('confirmWish', async (_, { wishes }) => ({
    ...(await inWish(wishes.in('fulfilled'))),
    body: { stars: 5, thanks: '' },
  })),
  'confirmWish assessed': probe('confirmWish', async (_, { side, wishes }) => ({
    ...(await inWish(wishes.in('fulfilled', side.reviewer))),
    body: { stars: 5, thanks: '' },
  })),
  withdrawWish: probe('withdrawWish', async (_, { wishes }) => ({ ...(await inWish(wishes.in('open'))), body: { reason: '不用了' } })),
};
