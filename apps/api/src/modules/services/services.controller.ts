import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { EditMenu } from './edit-menu.js';
import { ReadMenu } from './read-menu.js';

@Controller()
export class ServicesController {
  constructor(
    private readonly menu: ReadMenu,
    private readonly edit: EditMenu,
  ) {}

  @Handle('listServiceItems')
  listServiceItems(call: Call<'listServiceItems'>): Promise<Answer<'listServiceItems'>> {
    return this.menu.list(call);
  }

  @Handle('getServiceItem')
  getServiceItem(call: Call<'getServiceItem'>): Promise<Answer<'getServiceItem'>> {
    return this.menu.one(call);
  }

  @Handle('createServiceItem')
  createServiceItem(call: Call<'createServiceItem'>): Promise<Answer<'createServiceItem'>> {
    return this.edit.create(call);
  }

  @Handle('updateServiceItem')
  updateServiceItem(call: Call<'updateServiceItem'>): Promise<Answer<'updateServiceItem'>> {
    return this.edit.update(call);
  }
}
