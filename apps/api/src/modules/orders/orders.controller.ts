import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { NeedsModule } from '../../module-switch.js';

@Controller()
@NeedsModule('orders')
export class OrdersController {
  @Handle('placeOrder')
  placeOrder(_call: Call<'placeOrder'>): Promise<Answer<'placeOrder'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('placeOrderForOther')
  placeOrderForOther(_call: Call<'placeOrderForOther'>): Promise<Answer<'placeOrderForOther'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('listOrders')
  listOrders(_call: Call<'listOrders'>): Promise<Answer<'listOrders'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('getOrder')
  getOrder(_call: Call<'getOrder'>): Promise<Answer<'getOrder'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('getOrderBoard')
  getOrderBoard(_call: Call<'getOrderBoard'>): Promise<Answer<'getOrderBoard'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('acceptOrder')
  acceptOrder(_call: Call<'acceptOrder'>): Promise<Answer<'acceptOrder'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('rejectOrder')
  rejectOrder(_call: Call<'rejectOrder'>): Promise<Answer<'rejectOrder'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('cancelOrder')
  cancelOrder(_call: Call<'cancelOrder'>): Promise<Answer<'cancelOrder'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('getOrderCode')
  getOrderCode(_call: Call<'getOrderCode'>): Promise<Answer<'getOrderCode'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('startOrder')
  startOrder(_call: Call<'startOrder'>): Promise<Answer<'startOrder'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('finishOrder')
  finishOrder(_call: Call<'finishOrder'>): Promise<Answer<'finishOrder'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('extendOrder')
  extendOrder(_call: Call<'extendOrder'>): Promise<Answer<'extendOrder'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('confirmOrderByPhone')
  confirmOrderByPhone(_call: Call<'confirmOrderByPhone'>): Promise<Answer<'confirmOrderByPhone'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('settleOrder')
  settleOrder(_call: Call<'settleOrder'>): Promise<Answer<'settleOrder'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('annulOrder')
  annulOrder(_call: Call<'annulOrder'>): Promise<Answer<'annulOrder'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('reviewOrder')
  reviewOrder(_call: Call<'reviewOrder'>): Promise<Answer<'reviewOrder'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('closeFollowUp')
  closeFollowUp(_call: Call<'closeFollowUp'>): Promise<Answer<'closeFollowUp'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('findBeneficiaries')
  findBeneficiaries(_call: Call<'findBeneficiaries'>): Promise<Answer<'findBeneficiaries'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('listMyContacts')
  listMyContacts(_call: Call<'listMyContacts'>): Promise<Answer<'listMyContacts'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }

  @Handle('getOrderFigures')
  getOrderFigures(_call: Call<'getOrderFigures'>): Promise<Answer<'getOrderFigures'>> {
    throw new AppError('MODULE_OFF', { module: 'orders' });
  }
}
