import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppError } from '../../../kit/errors/index.js';
import { DutySources, type Duty, type DutySource, type Venue } from '../../attendance/index.js';
import { Accounts } from '../../identity/index.js';
import { RegionTree } from '../../regions/index.js';
import { plannedEnd, plannedStart } from '../core/planned.js';
import type { Order } from '../order.entity.js';
import { OrderStore } from '../order.store.js';

const NAME = 30;

/**
 * The duty source of orders: where and when people serve. A started order never changes its volunteer, so the order's id is the duty's. The
 * service record names the community and not the address.
 */
@Injectable()
export class OrderDuties implements DutySource, OnModuleInit {
  readonly kind = 'order';

  constructor(
    private readonly sources: DutySources,
    private readonly store: OrderStore,
    private readonly accounts: Accounts,
    private readonly regions: RegionTree,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async venue(orderId: number): Promise<Venue | null> {
    return this.dutyById(orderId);
  }

  async dutyAt(orderId: number, volunteerId: number): Promise<Duty | null> {
    const duty = await this.dutyById(orderId);
    return duty?.volunteerId === volunteerId ? duty : null;
  }

  async dutyById(orderId: number): Promise<Duty | null> {
    const order = await this.store.byId(orderId);
    return order && order.volunteerId !== null ? this.of(order, order.volunteerId) : null;
  }

  /** There are no walk-ins at people's homes. */
  walkIn(): Promise<Duty> {
    return Promise.reject(new AppError('NOT_SIGNED_UP'));
  }

  /** Planned from the appointed time, or from the check-in if that is later. */
  async of(order: Order, volunteerId: number): Promise<Duty> {
    const { acceptedById } = order;
    const inCharge = acceptedById === null ? '' : ((await this.accounts.names([acceptedById])).get(acceptedById) ?? '');
    const endsAt = plannedEnd(order);
    return {
      kind: this.kind,
      dutyId: order.id,
      venueId: order.id,
      subjectId: order.id,
      volunteerId,
      title: order.title,
      category: order.category,
      placeName: this.regions.name(order.regionCode),
      organisationId: order.organisationId ?? 0,
      organisationName: order.organisationName || order.teamName,
      regionCode: order.regionCode,
      contactName: [...inCharge].slice(0, NAME).join(''),
      postName: order.teamName,
      startsAt: plannedStart(order),
      endsAt,
      countedUntil: endsAt,
      open: order.state === 'dispatched' || order.state === 'serving',
      expected: 1,
    };
  }
}
