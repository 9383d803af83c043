import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { DrawSpotChecks } from './draw-spot-checks.js';
import { FinishSpotCheck } from './finish-spot-check.js';
import { ListSpotChecks } from './list-spot-checks.js';

@Controller()
export class SpotChecksController {
  constructor(
    private readonly drawing: DrawSpotChecks,
    private readonly list: ListSpotChecks,
    private readonly finishing: FinishSpotCheck,
  ) {}

  @Handle('drawSpotChecks')
  drawSpotChecks(call: Call<'drawSpotChecks'>): Promise<Answer<'drawSpotChecks'>> {
    return this.drawing.run(call);
  }

  @Handle('listSpotChecks')
  listSpotChecks(call: Call<'listSpotChecks'>): Promise<Answer<'listSpotChecks'>> {
    return this.list.run(call);
  }

  @Handle('recordSpotCheck')
  recordSpotCheck(call: Call<'recordSpotCheck'>): Promise<Answer<'recordSpotCheck'>> {
    return this.finishing.record(call);
  }

  @Handle('dropSpotCheck')
  dropSpotCheck(call: Call<'dropSpotCheck'>): Promise<Answer<'dropSpotCheck'>> {
    return this.finishing.drop(call);
  }
}
