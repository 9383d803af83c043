import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { AdvanceDemoClock } from './advance-demo-clock.js';
import { DistrictController } from './district.controller.js';
import { GetDistrict } from './get-district.js';
import { ListDemoAccounts } from './list-demo-accounts.js';

/** The district's configuration for front-ends, and endpoints that only a demo has. */
@Module({
  imports: [IdentityModule],
  controllers: [DistrictController],
  providers: [GetDistrict, ListDemoAccounts, AdvanceDemoClock],
})
export class DistrictEndpointsModule {}
