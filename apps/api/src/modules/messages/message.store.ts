import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Clock } from '../../kit/clock/index.js';
import { Db, Tx } from '../../kit/db/index.js';
import { Message } from './message.entity.js';

@Injectable()
export class MessageStore {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  page(accountId: number, read: boolean | undefined, { page, pageSize }: { page: number; pageSize: number }): Promise<[Message[], number]> {
    const find = this.db.em
      .createQueryBuilder(Message, 'm')
      .where('m.accountId = :accountId', { accountId })
      .orderBy('m.at', 'DESC')
      .addOrderBy('m.id', 'DESC')
      .skip((page - 1) * pageSize)
      .take(pageSize);
    if (read !== undefined) find.andWhere(`m.readAt IS ${read ? 'NOT NULL' : 'NULL'}`);
    return find.getManyAndCount();
  }

  unread(accountId: number): Promise<number> {
    return this.db.em.countBy(Message, { accountId, readAt: IsNull() });
  }

  /** Those of the account only; other ids do nothing. */
  async markRead(accountId: number, ids: readonly number[] | undefined): Promise<void> {
    const which = { accountId, readAt: IsNull(), ...(ids && { id: In([...ids]) }) };
    await this.tx.run((em) => em.update(Message, which, { readAt: this.clock.now() }));
  }
}
