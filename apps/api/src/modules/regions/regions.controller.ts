import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { ListRegions } from './list-regions.js';

@Controller()
export class RegionsController {
  constructor(private readonly list: ListRegions) {}

  @Handle('listRegions')
  listRegions(call: Call<'listRegions'>): Promise<Answer<'listRegions'>> {
    return this.list.run(call);
  }
}
