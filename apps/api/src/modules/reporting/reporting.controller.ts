import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { GetHome } from './get-home.js';
import { GetMyQueue } from './get-my-queue.js';

@Controller()
export class ReportingController {
  constructor(
    private readonly home: GetHome,
    private readonly queue: GetMyQueue,
  ) {}

  @Handle('getHome')
  getHome(call: Call<'getHome'>): Promise<Answer<'getHome'>> {
    return this.home.run(call);
  }

  @Handle('getMyQueue')
  getMyQueue(call: Call<'getMyQueue'>): Promise<Answer<'getMyQueue'>> {
    return this.queue.run(call);
  }
}
