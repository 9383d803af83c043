import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { NeedsModule } from '../../module-switch.js';

@Controller()
@NeedsModule('orders')
export class ServicesController {
  @Handle('listServiceItems')
  listServiceItems(_call: Call<'listServiceItems'>): Promise<Answer<'listServiceItems'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('getServiceItem')
  getServiceItem(_call: Call<'getServiceItem'>): Promise<Answer<'getServiceItem'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('createServiceItem')
  createServiceItem(_call: Call<'createServiceItem'>): Promise<Answer<'createServiceItem'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('updateServiceItem')
  updateServiceItem(_call: Call<'updateServiceItem'>): Promise<Answer<'updateServiceItem'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }
}
