import { Injectable } from '@nestjs/common';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Settings } from '../../../settings.js';
import { AttendanceReader, DutyRecords } from '../../attendance/index.js';
import { mayFinish, purposeOf } from '../core/door.js';
import { OrderAccess } from '../order-access.js';

/** The service code 服务码, shown on the phone of the person served or told by voice; the volunteer never gets it. */
@Injectable()
export class OrderCode {
  constructor(
    private readonly settings: Settings,
    private readonly access: OrderAccess,
    private readonly reader: AttendanceReader,
    private readonly records: DutyRecords,
  ) {}

  async run({ actor, params }: Call<'getOrderCode'>): Promise<Answer<'getOrderCode'>> {
    const order = await this.access.asAnyBut(actor, params.orderId, 'volunteer');
    const record = (await this.reader.byDuties('order', [order.id])).get(order.id);
    const purpose = order.state === 'dispatched' ? 'start' : mayFinish(order, record) ? 'finish' : null;
    if (purpose === null) throw new AppError('ACTION_NOT_PERMITTED', { action: 'showCode', state: order.state, of: 'order' });
    const { code, digits, now, rotatesAt, rotateSeconds } = this.records.codeOf(
      { kind: 'order', venueId: order.id },
      purposeOf(order, purpose),
    );
    return {
      purpose,
      qrText: `${this.settings.publicUrl}/#/packages/orders/duty/index?id=${order.id}&c=${code}`,
      shortCode: digits,
      now: now.toISOString(),
      rotatesAt: rotatesAt.toISOString(),
      rotateSeconds,
    };
  }
}
