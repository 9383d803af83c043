import type { OutputOf } from '@zhiyuanhong/contracts';
import { type District, type Person, unique } from './district.js';
import { contactOf } from './orders.js';

export type Wish = OutputOf<'getWish'>;

/** Stages of a wish on its ordinary way, in order. */
const stages = ['posted', 'open', 'claimed', 'fulfilled', 'confirmed'] as const;

/** A wish, with the wisher and the volunteer, both known whatever the stage. */
export interface Wished {
  readonly wish: Wish;
  readonly wisher: Person;
  readonly volunteer: Person;
}

/** A wish in this stage; of a new resident unless one is given. */
export async function wished(
  district: District,
  stage: (typeof stages)[number],
  given: { wisher?: Person; volunteer?: Person } = {},
): Promise<Wished> {
  const wisher = given.wisher ?? (await district.newcomer());
  const volunteer = given.volunteer ?? (await district.volunteer('苏和'));
  const said = { title: `想学会视频通话 ${unique()}`, words: '孙女在外地上学，想请人教我用手机和她视频。' };
  const { id } = await wisher.api.call('postWish', { body: { ...said, category: 'elder-care', contact: await contactOf(district) } });
  const params = { wishId: id };

  const steps: Record<Exclude<(typeof stages)[number], 'posted'>, () => Promise<unknown>> = {
    open: () => district.staff('shenhe').call('reviewWish', { params, body: { decision: 'approve', ...said, minutes: 60 } }),
    claimed: () => volunteer.api.call('claimWish', { params }),
    fulfilled: () => volunteer.api.call('fulfilWish', { params, body: { words: '上门教了两次，已经会自己拨打。' } }),
    confirmed: () => wisher.api.call('confirmWish', { params, body: { stars: 5, thanks: '现在天天能看到孙女' } }),
  };
  for (const step of stages.slice(1, stages.indexOf(stage) + 1)) await steps[step as keyof typeof steps]();
  return { wish: await wisher.api.call('getWish', { params }), wisher, volunteer };
}
