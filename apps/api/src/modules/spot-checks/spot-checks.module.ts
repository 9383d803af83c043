import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { MessagesModule } from '../messages/index.js';
import { RegionsModule } from '../regions/index.js';
import { DrawSpotChecks } from './draw-spot-checks.js';
import { FinishSpotCheck } from './finish-spot-check.js';
import { ListSpotChecks } from './list-spot-checks.js';
import { SpotCheckQueue } from './queue.js';
import { SpotCheckStore } from './spot-check.store.js';
import { SpotCheckView } from './spot-check-view.js';
import { SpotChecksController } from './spot-checks.controller.js';
import { TellAboutSpotChecks } from './tell-about-spot-checks.js';

@Module({
  imports: [IdentityModule, MessagesModule, RegionsModule],
  controllers: [SpotChecksController],
  providers: [SpotCheckStore, SpotCheckQueue, SpotCheckView, DrawSpotChecks, ListSpotChecks, FinishSpotCheck, TellAboutSpotChecks],
})
export class SpotChecksModule {}
