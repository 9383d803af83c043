import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountUses, IdentityModule } from '../identity/index.js';
import { LedgerModule } from '../ledger/index.js';
import { MessagesModule } from '../messages/index.js';
import { RegionsModule } from '../regions/index.js';
import { VolunteersModule } from '../volunteers/index.js';
import { CompareWishes } from './compare-wishes.js';
import { ClaimWish } from './claim-wish.js';
import { ConfirmWish } from './confirm-wish.js';
import { FulfilWish } from './fulfil-wish.js';
import { ListWishes } from './list-wishes.js';
import { PostWish } from './post-wish.js';
import { WishQueue } from './queue.js';
import { ReviewWish } from './review-wish.js';
import { TellAboutWishes } from './tell-about-wishes.js';
import { WishDeadlines } from './wish-deadlines.js';
import { WishHistory } from './wish-history.js';
import { WishMoves } from './wish-moves.js';
import { WishViews } from './wish-views.js';
import { WishStore } from './wish.store.js';
import { WishFigures } from './figures.js';
import { WishesController } from './wishes.controller.js';

const parts = [WishStore, WishFigures, WishQueue, WishMoves, WishHistory, WishViews];
const useCases = [ListWishes, PostWish, ReviewWish, ClaimWish, FulfilWish, ConfirmWish];

@Module({
  imports: [IdentityModule, LedgerModule, MessagesModule, RegionsModule, VolunteersModule],
  controllers: [WishesController],
  providers: [CompareWishes, ...parts, ...useCases, WishDeadlines, TellAboutWishes],
})
export class WishesModule implements OnModuleInit {
  constructor(
    private readonly uses: AccountUses,
    private readonly wishes: WishStore,
  ) {}

  onModuleInit(): void {
    this.uses.register((accountId) => this.wishes.knows(accountId));
  }
}
