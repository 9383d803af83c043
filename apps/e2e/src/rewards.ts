import type { OutputOf } from '@zhiyuanhong/contracts';
import { type District, unique } from './district.js';

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
