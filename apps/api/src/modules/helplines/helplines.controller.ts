import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { EditHelplines } from './edit-helplines.js';
import { ListHelplines } from './list-helplines.js';

@Controller()
export class HelplinesController {
  constructor(
    private readonly list: ListHelplines,
    private readonly edit: EditHelplines,
  ) {}

  @Handle('listHelplines')
  listHelplines(call: Call<'listHelplines'>): Promise<Answer<'listHelplines'>> {
    return this.list.run(call);
  }

  @Handle('createHelpline')
  createHelpline(call: Call<'createHelpline'>): Promise<Answer<'createHelpline'>> {
    return this.edit.create(call);
  }

  @Handle('updateHelpline')
  updateHelpline(call: Call<'updateHelpline'>): Promise<Answer<'updateHelpline'>> {
    return this.edit.update(call);
  }

  @Handle('removeHelpline')
  removeHelpline(call: Call<'removeHelpline'>): Promise<Answer<'removeHelpline'>> {
    return this.edit.remove(call);
  }
}
