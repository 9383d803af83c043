import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/index.js';
import { DispatchModule } from '../dispatch/index.js';
import { LeaderboardsModule } from '../leaderboards/index.js';
import { OrdersModule } from '../orders/index.js';
import { RegionsModule } from '../regions/index.js';
import { VolunteersModule } from '../volunteers/index.js';
import { CommunityFiguresReader } from './community-figures.js';
import { GetHome } from './get-home.js';
import { GetMyQueue } from './get-my-queue.js';
import { ReportingController } from './reporting.controller.js';

@Module({
  imports: [ActivitiesModule, DispatchModule, LeaderboardsModule, OrdersModule, RegionsModule, VolunteersModule],
  controllers: [ReportingController],
  providers: [CommunityFiguresReader, GetHome, GetMyQueue],
})
export class ReportingModule {}
