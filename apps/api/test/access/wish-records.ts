import type { Caller } from './callers.js';
import type { Side, World } from './world.js';

/** Makes wishes of one side through the API, each in the state that gives a method its name. */
export class WishRecords {
  constructor(
    private readonly world: World,
    private readonly side: Side,
  ) {}

  input() {
    const contact = { name: '高娃', phone: this.side.elderPhone, address: '文化东路 5 号', regionCode: this.side.community };
    return { title: `${this.side.mark}心愿`, words: '想要一副老花镜，度数大些。', category: 'elder-care', contact };
  }

  /** An account may have three open wishes, and a volunteer three claimed ones. */
  async tidy(): Promise<void> {
    const { items } = await this.owner.call('listWishes', { query: { as: 'wisher', pageSize: 100 } });
    const open = items.filter(({ state }) => ['posted', 'returned', 'open', 'claimed', 'fulfilled'].includes(state));
    for (const { id: wishId, state } of open.slice(0, open.length > 1 ? undefined : 0)) {
      const input = { params: { wishId }, body: { reason: '另有安排' } };
      if (state === 'fulfilled') await this.owner.call('confirmWish', { params: { wishId }, body: { stars: 5, thanks: '' } });
      else {
        if (state === 'claimed') await this.reviewer.call('releaseWish', input);
        await this.owner.call('withdrawWish', input);
      }
    }
  }

  async posted(): Promise<number> {
    await this.tidy();
    return (await this.owner.call('postWish', { body: this.input() })).id;
  }

  async returned(): Promise<number> {
    const wishId = await this.posted();
    await this.reviewer.call('reviewWish', { params: { wishId }, body: { decision: 'return', reason: '请写清度数' } });
    return wishId;
  }

  async open(assessor: Caller = this.side.assessor): Promise<number> {
    const wishId = await this.posted();
    const { title, words } = this.input();
    await this.world.as(assessor).call('reviewWish', { params: { wishId }, body: { decision: 'approve', title, words, minutes: 60 } });
    return wishId;
  }

  async claimed(assessor?: Caller): Promise<number> {
    const wishId = await this.open(assessor);
    await this.volunteer.call('claimWish', { params: { wishId } });
    return wishId;
  }

  async fulfilled(assessor?: Caller): Promise<number> {
    const wishId = await this.claimed(assessor);
    await this.volunteer.call('fulfilWish', { params: { wishId }, body: { words: '已送到老人手里' } });
    return wishId;
  }

  async confirmed(): Promise<number> {
    const wishId = await this.fulfilled();
    await this.owner.call('confirmWish', { params: { wishId }, body: { stars: 5, thanks: '谢谢' } });
    return wishId;
  }

  /** Makes one of each, for the lists. */
  async all(): Promise<void> {
    await this.confirmed();
    await this.open();
  }

  private get owner() {
    return this.world.as(this.side.owner);
  }
  private get reviewer() {
    return this.world.as(this.side.reviewer);
  }
  private get volunteer() {
    return this.world.as(this.side.volunteer);
  }
}
