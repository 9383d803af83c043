import type { OutputOf } from '@zhiyuanhong/contracts';
import { given } from '@zhiyuanhong/contracts/given';
import { type District, type Person, unique } from './district.js';
import { contactOf } from './orders.js';

export type Wish = OutputOf<'getWish'>;

/** A wish, with the wisher and the volunteer, both known whatever the state. */
export interface Wished {
  readonly wish: Wish;
  readonly wisher: Person;
  readonly volunteer: Person;
}

/** A wish in this state; of a new resident unless one is given. */
export async function wished(
  district: District,
  state: Wish['state'],
  people: { wisher?: Person; volunteer?: Person } = {},
): Promise<Wished> {
  const wisher = people.wisher ?? (await district.newcomer());
  const volunteer = people.volunteer ?? (await district.volunteer('苏和'));
  const clients = { wisher: wisher.api, volunteer: volunteer.api, reviewer: district.staff('shenhe') };
  const said = { title: `想学会视频通话 ${unique()}`, words: '孙女在外地上学，想请人教我用手机和她视频。' };
  const contact = await contactOf(district);
  const { wish } = given({ here: contact, as: (part: keyof typeof clients) => clients[part] });
  const wishId = await wish(state, { post: { ...said, contact }, approve: said });
  return { wish: await wisher.api.call('getWish', { params: { wishId } }), wisher, volunteer };
}
