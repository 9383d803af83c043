import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { AdvanceDemoClock } from './advance-demo-clock.js';
import { DistrictController } from './district.controller.js';
import { GetDistrict } from './get-district.js';
import { ListDemoAccounts } from './list-demo-accounts.js';

/** What the district is to front-ends, and what only a demonstration offers. */
@Module({
  imports: [IdentityModule],
  controllers: [DistrictController],
  providers: [GetDistrict, ListDemoAccounts, AdvanceDemoClock],
})
export class DistrictEndpointsModule {}
