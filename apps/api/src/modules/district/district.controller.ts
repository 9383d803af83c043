import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { AdvanceDemoClock } from './advance-demo-clock.js';
import { GetDistrict } from './get-district.js';
import { ListDemoAccounts } from './list-demo-accounts.js';

@Controller()
export class DistrictController {
  constructor(
    private readonly district: GetDistrict,
    private readonly demoAccounts: ListDemoAccounts,
    private readonly demoClock: AdvanceDemoClock,
  ) {}

  @Handle('getDistrict')
  getDistrict(_: Call<'getDistrict'>): Promise<Answer<'getDistrict'>> {
    return this.district.run();
  }

  @Handle('listDemoAccounts')
  listDemoAccounts(_: Call<'listDemoAccounts'>): Promise<Answer<'listDemoAccounts'>> {
    return this.demoAccounts.run();
  }

  @Handle('advanceDemoClock')
  advanceDemoClock(call: Call<'advanceDemoClock'>): Promise<Answer<'advanceDemoClock'>> {
    return this.demoClock.run(call);
  }
}
