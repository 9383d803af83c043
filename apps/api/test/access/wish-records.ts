import { approvedWish, given, type PartOf, postedWish, type wishWays } from '@zhiyuanhong/contracts/given';
import type { OutputOf } from '@zhiyuanhong/contracts';
import type { Caller } from './callers.js';
import type { Side, World } from './world.js';

type WishState = OutputOf<'getWish'>['state'];

/** Makes wishes of one side through the API. */
export class WishRecords {
  constructor(
    private readonly world: World,
    private readonly side: Side,
  ) {}

  input() {
    const { contact, ...wish } = postedWish({ regionCode: this.side.community });
    return { ...wish, title: `${this.side.mark}心愿`, words: '想理一次发', contact: { ...contact, phone: this.side.elderPhone } };
  }

  approval() {
    const { title, words } = this.input();
    return { ...approvedWish, title, words };
  }

  /** An account may have three open wishes, and a volunteer three claimed ones. */
  async tidy(): Promise<void> {
    const { items } = await this.world.as(this.side.owner).call('listWishes', { query: { as: 'wisher', pageSize: 100 } });
    const open = items.filter(({ state }) => !['confirmed', 'withdrawn', 'expired'].includes(state));
    for (const { id, state } of open.slice(0, open.length > 1 ? undefined : 0))
      await this.given().onward(id, state, state === 'fulfilled' ? 'confirmed' : 'withdrawn');
  }

  /** A new wish in this state. `assessor`: the reviewer who assesses its hours. */
  async in(state: WishState, assessor?: Caller): Promise<number> {
    await this.tidy();
    return this.given(assessor)(state, { post: this.input(), approve: this.approval() });
  }

  /** Makes one of each, for the lists. */
  async all(): Promise<void> {
    await this.in('confirmed');
    await this.in('open');
  }

  private given(assessor = this.side.assessor) {
    const { owner, reviewer, volunteer } = this.side;
    return given({
      here: { regionCode: this.side.community },
      as: (part: PartOf<typeof wishWays>, event) => {
        if (part === 'wisher') return this.world.as(owner);
        if (event === 'approve') return this.world.as(assessor);
        // Anybody may have claimed a wish that is released, so a reviewer does that.
        return this.world.as(part === 'volunteer' && event !== 'release' ? volunteer : reviewer);
      },
    }).wish;
  }
}
