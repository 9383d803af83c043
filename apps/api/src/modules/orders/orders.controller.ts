import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { DecideOrder } from './decide-order.js';
import { FindContacts } from './placing/find-contacts.js';
import { GetOrder } from './reading/get-order.js';
import { ListOrders } from './reading/list-orders.js';
import { OrderCode } from './serving/order-code.js';
import { OrderFigures } from './reading/order-figures.js';
import { PlaceOrder } from './placing/place-order.js';
import { RateOrder } from './serving/rate-order.js';
import { ServeOrder } from './serving/serve-order.js';
import { SettleOrder } from './serving/settle-order.js';

@Controller()
export class OrdersController {
  constructor(
    private readonly placing: PlaceOrder,
    private readonly lists: ListOrders,
    private readonly one: GetOrder,
    private readonly decisions: DecideOrder,
    private readonly code: OrderCode,
    private readonly serving: ServeOrder,
    private readonly settling: SettleOrder,
    private readonly rating: RateOrder,
    private readonly contacts: FindContacts,
    private readonly figures: OrderFigures,
  ) {}

  @Handle('placeOrder')
  placeOrder(call: Call<'placeOrder'>): Promise<Answer<'placeOrder'>> {
    return this.placing.forSelf(call);
  }

  @Handle('placeOrderForOther')
  placeOrderForOther(call: Call<'placeOrderForOther'>): Promise<Answer<'placeOrderForOther'>> {
    return this.placing.forOther(call);
  }

  @Handle('listOrders')
  listOrders(call: Call<'listOrders'>): Promise<Answer<'listOrders'>> {
    return this.lists.list(call);
  }

  @Handle('getOrder')
  getOrder(call: Call<'getOrder'>): Promise<Answer<'getOrder'>> {
    return this.one.run(call);
  }

  @Handle('getOrderBoard')
  getOrderBoard(call: Call<'getOrderBoard'>): Promise<Answer<'getOrderBoard'>> {
    return this.lists.board(call);
  }

  @Handle('acceptOrder')
  acceptOrder(call: Call<'acceptOrder'>): Promise<Answer<'acceptOrder'>> {
    return this.decisions.accept(call);
  }

  @Handle('rejectOrder')
  rejectOrder(call: Call<'rejectOrder'>): Promise<Answer<'rejectOrder'>> {
    return this.decisions.reject(call);
  }

  @Handle('cancelOrder')
  cancelOrder(call: Call<'cancelOrder'>): Promise<Answer<'cancelOrder'>> {
    return this.decisions.cancel(call);
  }

  @Handle('getOrderCode')
  getOrderCode(call: Call<'getOrderCode'>): Promise<Answer<'getOrderCode'>> {
    return this.code.run(call);
  }

  @Handle('startOrder')
  startOrder(call: Call<'startOrder'>): Promise<Answer<'startOrder'>> {
    return this.serving.start(call);
  }

  @Handle('finishOrder')
  finishOrder(call: Call<'finishOrder'>): Promise<Answer<'finishOrder'>> {
    return this.serving.finish(call);
  }

  @Handle('extendOrder')
  extendOrder(call: Call<'extendOrder'>): Promise<Answer<'extendOrder'>> {
    return this.settling.extend(call);
  }

  @Handle('confirmOrderByPhone')
  confirmOrderByPhone(call: Call<'confirmOrderByPhone'>): Promise<Answer<'confirmOrderByPhone'>> {
    return this.settling.confirmByPhone(call);
  }

  @Handle('settleOrder')
  settleOrder(call: Call<'settleOrder'>): Promise<Answer<'settleOrder'>> {
    return this.settling.settle(call);
  }

  @Handle('annulOrder')
  annulOrder(call: Call<'annulOrder'>): Promise<Answer<'annulOrder'>> {
    return this.decisions.annul(call);
  }

  @Handle('rateOrder')
  rateOrder(call: Call<'rateOrder'>): Promise<Answer<'rateOrder'>> {
    return this.rating.rate(call);
  }

  @Handle('closeFollowUp')
  closeFollowUp(call: Call<'closeFollowUp'>): Promise<Answer<'closeFollowUp'>> {
    return this.rating.followUp(call);
  }

  @Handle('findBeneficiaries')
  findBeneficiaries(call: Call<'findBeneficiaries'>): Promise<Answer<'findBeneficiaries'>> {
    return this.contacts.byPhone(call);
  }

  @Handle('listMyContacts')
  listMyContacts(call: Call<'listMyContacts'>): Promise<Answer<'listMyContacts'>> {
    return this.contacts.mine(call);
  }

  @Handle('getOrderFigures')
  getOrderFigures(call: Call<'getOrderFigures'>): Promise<Answer<'getOrderFigures'>> {
    return this.figures.run(call);
  }
}
