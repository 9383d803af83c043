import { Injectable } from '@nestjs/common';
import { OnOutbox, type Topics } from '../../kit/outbox/index.js';
import { Ledger } from './ledger.js';

/** Posts minutes from a roster file 历史时长: they count for stars and leaderboards, and earn no points. */
@Injectable()
export class TakeImportedMinutes {
  constructor(private readonly ledger: Ledger) {}

  @OnOutbox('volunteers.imported')
  async take({ volunteerId, minutes }: Topics['volunteers.imported']): Promise<void> {
    if (minutes <= 0) return;
    await this.ledger.post(volunteerId, [
      {
        key: `imported:${volunteerId}`,
        unit: 'minutes',
        amount: minutes,
        kind: 'imported',
        text: '历史服务时长导入',
        sourceType: 'import',
        sourceId: volunteerId,
      },
    ]);
  }
}
