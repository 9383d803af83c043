import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { ClaimWish } from './claim-wish.js';
import { ConfirmWish } from './confirm-wish.js';
import { FulfilWish } from './fulfil-wish.js';
import { ListWishes } from './list-wishes.js';
import { PostWish } from './post-wish.js';
import { ReviewWish } from './review-wish.js';

@Controller()
export class WishesController {
  constructor(
    private readonly wishes: ListWishes,
    private readonly posting: PostWish,
    private readonly review: ReviewWish,
    private readonly claims: ClaimWish,
    private readonly fulfilment: FulfilWish,
    private readonly confirmation: ConfirmWish,
  ) {}

  @Handle('postWish')
  postWish(call: Call<'postWish'>): Promise<Answer<'postWish'>> {
    return this.posting.post(call);
  }

  @Handle('updateWish')
  updateWish(call: Call<'updateWish'>): Promise<Answer<'updateWish'>> {
    return this.posting.update(call);
  }

  @Handle('listWishes')
  listWishes(call: Call<'listWishes'>): Promise<Answer<'listWishes'>> {
    return this.wishes.run(call);
  }

  @Handle('getWish')
  getWish(call: Call<'getWish'>): Promise<Answer<'getWish'>> {
    return this.wishes.one(call);
  }

  @Handle('reviewWish')
  reviewWish(call: Call<'reviewWish'>): Promise<Answer<'reviewWish'>> {
    return this.review.run(call);
  }

  @Handle('claimWish')
  claimWish(call: Call<'claimWish'>): Promise<Answer<'claimWish'>> {
    return this.claims.claim(call);
  }

  @Handle('releaseWish')
  releaseWish(call: Call<'releaseWish'>): Promise<Answer<'releaseWish'>> {
    return this.claims.release(call);
  }

  @Handle('fulfilWish')
  fulfilWish(call: Call<'fulfilWish'>): Promise<Answer<'fulfilWish'>> {
    return this.fulfilment.fulfil(call);
  }

  @Handle('sendBackWish')
  sendBackWish(call: Call<'sendBackWish'>): Promise<Answer<'sendBackWish'>> {
    return this.fulfilment.sendBack(call);
  }

  @Handle('confirmWish')
  confirmWish(call: Call<'confirmWish'>): Promise<Answer<'confirmWish'>> {
    return this.confirmation.run(call);
  }

  @Handle('withdrawWish')
  withdrawWish(call: Call<'withdrawWish'>): Promise<Answer<'withdrawWish'>> {
    return this.fulfilment.withdraw(call);
  }
}
