import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages/index.js';
import { RegionsModule } from '../regions/index.js';
import { VolunteersModule } from '../volunteers/index.js';
import { CompareStars } from './compare-stars.js';
import { ConferStar } from './confer-star.js';
import { ConferStarByReviewer } from './confer-star-by-reviewer.js';
import { GetMyStars } from './get-my-stars.js';
import { ListStarNotices } from './list-star-notices.js';
import { StarQueue } from './queue.js';
import { ReachStars } from './reach-stars.js';
import { StarLadder } from './star-ladder.js';
import { StarsController } from './stars.controller.js';
import { WithdrawStar } from './withdraw-star.js';

@Module({
  imports: [MessagesModule, RegionsModule, VolunteersModule],
  controllers: [StarsController],
  providers: [CompareStars, ConferStar, ConferStarByReviewer, GetMyStars, ListStarNotices, ReachStars, StarLadder, StarQueue, WithdrawStar],
})
export class StarsModule {}
