import { list, probe } from '../probe.js';

export default {
  listRewards: probe('listRewards', () => ({ query: {} })),
  getReward: probe('getReward', async (_, ours) => ({ params: { rewardId: await ours.listed() }, body: { price: 1 } })),
  listPartnerRewards: list('listPartnerRewards'),
  createReward: probe('createReward', (_, ours) => ({ body: { partnerId: ours.side.partnerId, ...ours.reward() } })),
  updateReward: probe('updateReward', async (world, ours) => ({
    params: { rewardId: await ours.listed() },
    body: { price: 2, stock: 50, description: `第 ${world.next()} 次修改` },
  })),
  switchReward: probe('switchReward', async (_, ours) => ({ params: { rewardId: await ours.listed() }, body: { action: 'pause' } })),
  redeemReward: probe('redeemReward', async (_, ours) => ({ params: { rewardId: await ours.listed() }, body: { price: 1 } })),
  listMyVouchers: list('listMyVouchers'),
  getVoucherCode: probe('getVoucherCode', async (_, ours) => ({ params: { voucherId: await ours.voucher('issued') } })),
  verifyVoucher: probe('verifyVoucher', async (_, ours) => ({ body: { code: await ours.voucherCode() } })),
  listVerifications: list('listVerifications'),
  listPartners: list('listPartners'),
  createPartner: probe('createPartner', (world, { side }) => ({
    body: {
      name: `新商户${world.next()}`,
      regionCode: side.street,
      address: '文化东路',
      contactName: '苏日娜',
      contactPhone: '0477-8591234',
    },
  })),
  updatePartner: probe('updatePartner', (world, { side }) => ({
    params: { partnerId: side.partnerId },
    body: { address: `文化东路 ${world.next()} 号` },
  })),
};
