import type { OutputOf } from '@zhiyuanhong/contracts';
import { given } from '@zhiyuanhong/contracts/given';
import { type District, type Person, unique } from './district.js';

export type Reward = OutputOf<'createReward'>;

/** A reward that costs one point. */
export async function newReward(district: District): Promise<Reward> {
  const partner = district.staff('chaoshi');
  const { id: partnerId } = (await partner.call('getMe')).grants.flatMap(({ scope }) => (scope.kind === 'partner' ? [scope] : []))[0]!;
  return partner.call('createReward', {
    body: {
      partnerId,
      title: `社区早餐券 ${unique()}`,
      kind: 'goods',
      description: '豆浆油条一份',
      price: 1,
      minStar: 0,
      stock: 9,
      perPersonLimit: 2,
      validDays: 30,
      firstDay: null,
      lastDay: null,
      pickUpPlace: '社区食堂',
    },
  });
}

/** A voucher of this volunteer for a new reward. Returns its id. */
export async function newVoucher(district: District, { api }: Person): Promise<number> {
  const { id: rewardId } = await newReward(district);
  const clients = { partner: district.staff('chaoshi'), volunteer: api };
  return given({ here: { rewardId }, as: (part: keyof typeof clients) => clients[part] }).voucher('issued');
}
