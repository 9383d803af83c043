import { Module, type OnModuleInit } from '@nestjs/common';
import { AttendanceModule } from '../attendance/index.js';
import { AccountUses, IdentityModule } from '../identity/index.js';
import { MessagesModule } from '../messages/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { RegionsModule } from '../regions/index.js';
import { ServicesModule } from '../services/index.js';
import { TeamsModule } from '../teams/index.js';
import { VolunteersModule } from '../volunteers/index.js';
import { AsRecorded } from './serving/as-recorded.js';
import { Beneficiaries } from './placing/beneficiaries.js';
import { DecideOrder } from './decide-order.js';
import { DueOrders } from './limits/due-orders.js';
import { FindContacts } from './placing/find-contacts.js';
import { GetOrder } from './reading/get-order.js';
import { ListOrders } from './reading/list-orders.js';
import { OrderCode } from './serving/order-code.js';
import { OrderDuties } from './serving/order-duties.js';
import { OrderFigures } from './reading/order-figures.js';
import { PlaceOrder } from './placing/place-order.js';
import { RateOrder } from './serving/rate-order.js';
import { ServeOrder } from './serving/serve-order.js';
import { SettleOrder } from './serving/settle-order.js';
import { TellAboutOrders } from './tell-about-orders.js';
import { Contacts } from './placing/contacts.js';
import { Escalations } from './limits/escalations.js';
import { NextOrder } from './reading/next-order.js';
import { OrderAccess } from './order-access.js';
import { OrderHistory } from './reading/order-history.js';
import { OrderMoves } from './order-moves.js';
import { OrderOffers } from './order-offers.js';
import { OrderStore } from './order.store.js';
import { OrderViews } from './reading/order-views.js';
import { OrdersController } from './orders.controller.js';
import { OrderQueue } from './queue.js';
import { Signatures } from './signatures.js';

const parts = [
  AsRecorded,
  Beneficiaries,
  DecideOrder,
  DueOrders,
  FindContacts,
  GetOrder,
  ListOrders,
  NextOrder,
  OrderCode,
  OrderDuties,
  OrderFigures,
  PlaceOrder,
  RateOrder,
  ServeOrder,
  SettleOrder,
  TellAboutOrders,
  Contacts,
  Escalations,
  OrderAccess,
  OrderHistory,
  OrderMoves,
  OrderOffers,
  OrderQueue,
  OrderStore,
  OrderViews,
  Signatures,
];

@Module({
  imports: [
    AttendanceModule,
    IdentityModule,
    MessagesModule,
    OrganisationsModule,
    RegionsModule,
    ServicesModule,
    TeamsModule,
    VolunteersModule,
  ],
  controllers: [OrdersController],
  providers: [...parts],
  exports: [Contacts, NextOrder, OrderAccess, OrderMoves, OrderOffers, OrderStore, OrderViews],
})
export class OrdersModule implements OnModuleInit {
  constructor(
    private readonly uses: AccountUses,
    private readonly orders: OrderStore,
  ) {}

  onModuleInit(): void {
    this.uses.register((accountId) => this.orders.knows(accountId));
  }
}
