import { Injectable } from '@nestjs/common';
import { District } from '../../../district.js';
import { Audit } from '../../../kit/audit/index.js';
import { Clock } from '../../../kit/clock/index.js';
import { Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { checkInOpensAt, DutyRecords } from '../../attendance/index.js';
import { purposeOf } from '../core/door.js';
import { AsRecorded } from './as-recorded.js';
import { OrderAccess } from '../order-access.js';
import { OrderDuties } from './order-duties.js';
import { OrderMoves } from '../order-moves.js';
import { OrderViews } from '../reading/order-views.js';
import { Order } from '../order.entity.js';
import { OrderStore } from '../order.store.js';
import { Signatures } from '../signatures.js';

const VOLUNTEER = ['volunteer'] as const;
const door = ({ id }: Order) => ({ kind: 'order', venueId: id }) as const;

/** 履单: the volunteer checks in and out at the door. */
@Injectable()
export class ServeOrder {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly district: District,
    private readonly audit: Audit,
    private readonly access: OrderAccess,
    private readonly store: OrderStore,
    private readonly duties: OrderDuties,
    private readonly records: DutyRecords,
    private readonly moves: OrderMoves,
    private readonly recorded: AsRecorded,
    private readonly signatures: Signatures,
    private readonly views: OrderViews,
  ) {}

  /** Starts the service; the same scan sent again changes nothing. */
  async start({ actor, params, body }: Call<'startOrder'>): Promise<Answer<'startOrder'>> {
    const order = await this.access.asVolunteer(actor, params.orderId);
    if (order.state !== 'serving') {
      refuseState(order, 'start', ['dispatched']);
      this.refuseEarly(order);
      const { at, method } = await this.records.prove(actor.accountId, door(order), purposeOf(order, 'start'), body);
      const by = await this.signatures.ofVolunteer(order.volunteerId!);
      await this.tx.run(async (em) => {
        const held = await this.holdMine(order);
        if (held.state === 'serving') return;
        refuseState(held, 'start', ['dispatched']);
        await this.records.checkIn(em, await this.duties.of({ ...held, startedAt: at }, order.volunteerId!), { at, method }, by);
        await this.moves.move(held, 'start', { relations: VOLUNTEER, actor: by, patch: { startedAt: at } });
      });
    }
    return this.views.one(order.id, actor);
  }

  async finish({ actor, params, body }: Call<'finishOrder'>): Promise<Answer<'finishOrder'>> {
    const order = await this.access.asVolunteer(actor, params.orderId);
    refuseState(order, 'finish', ['serving', 'served']);
    const presence = await this.records.prove(actor.accountId, door(order), purposeOf(order, 'finish'), body);
    const by = await this.signatures.ofVolunteer(order.volunteerId!);
    await this.tx.run(async (em) => {
      // First restored after rejected times by phone, if the job has not done so yet, so that the planned times of that service count.
      const held = await this.recorded.restore(em, await this.holdMine(order));
      refuseState(held, 'finish', ['serving', 'served']);
      const { checkOutAt: finishedAt } = await this.records.checkOut(em, await this.duties.of(held, order.volunteerId!), presence, by);
      if (held.state === 'serving') {
        await this.moves.move(held, 'finish', { relations: VOLUNTEER, actor: by, patch: { finishedAt } });
        return;
      }
      await em.update(Order, { id: order.id }, { finishedAt });
      const { id: subjectId, regionCode, organisationId } = held;
      await this.audit.write({ actor: by, action: 'order.finish', subject: 'order', subjectId, regionCode, organisationId });
    });
    return this.views.one(order.id, actor);
  }

  /** Locks the order and checks again, because it may have been taken back meanwhile. @throws NOT_FOUND */
  private async holdMine({ id, volunteerId }: Order): Promise<Order> {
    const held = await this.tx.run((em) => this.store.hold(em, id));
    if (held.volunteerId !== volunteerId) throw new AppError('NOT_FOUND', { what: 'order' });
    return held;
  }

  /** @throws CHECK_IN_TOO_EARLY */
  private refuseEarly({ appointedAt }: Order): void {
    const opensAt = checkInOpensAt(appointedAt, this.district.attendance.earlyMinutes);
    if (this.clock.now() < opensAt) throw new AppError('CHECK_IN_TOO_EARLY', { opensAt: opensAt.toISOString() });
  }
}

/** @throws ACTION_NOT_PERMITTED */
export function refuseState({ state }: Order, action: string, states: readonly Order['state'][]): void {
  if (!states.includes(state)) throw new AppError('ACTION_NOT_PERMITTED', { action, state, of: 'order' });
}
