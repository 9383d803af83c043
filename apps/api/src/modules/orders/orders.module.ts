import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/index.js';
import { IdentityModule } from '../identity/index.js';
import { MessagesModule } from '../messages/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { RegionsModule } from '../regions/index.js';
import { ServicesModule } from '../services/index.js';
import { TeamsModule } from '../teams/index.js';
import { VolunteersModule } from '../volunteers/index.js';
import { Contacts } from './contacts.js';
import { Escalations } from './escalations.js';
import { OrderAccess } from './order-access.js';
import { OrderHistory } from './order-history.js';
import { OrderMoves } from './order-moves.js';
import { OrderOffers } from './order-offers.js';
import { OrderStore } from './order.store.js';
import { OrderViews } from './order-views.js';
import { OrdersController } from './orders.controller.js';
import { Signatures } from './signatures.js';

const parts = [Contacts, Escalations, OrderAccess, OrderHistory, OrderMoves, OrderOffers, OrderStore, OrderViews, Signatures];

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
  exports: [Contacts, OrderAccess, OrderMoves, OrderOffers, OrderStore, OrderViews],
})
export class OrdersModule {}
