import { Injectable } from '@nestjs/common';
import { messageKinds, moduleOfMessage } from '@zhiyuanhong/contracts';
import { In, IsNull, Not, type FindOptionsWhere } from 'typeorm';
import { District } from '../../district.js';
import { Clock } from '../../kit/clock/index.js';
import { Db, Tx } from '../../kit/db/index.js';
import { Message } from './message.entity.js';

/** Messages of accounts. Those of a module 功能板块 that is off are hidden until it is on again. */
@Injectable()
export class MessageStore {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly district: District,
  ) {}

  /** Newest first. */
  page(accountId: number, read: boolean | undefined, { page, pageSize }: { page: number; pageSize: number }): Promise<[Message[], number]> {
    return this.db.em.findAndCount(Message, {
      where: { ...this.shown(accountId), ...(read !== undefined && { readAt: read ? Not(IsNull()) : IsNull() }) },
      order: { at: 'DESC', id: 'DESC' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
  }

  unread(accountId: number): Promise<number> {
    return this.db.em.countBy(Message, { ...this.shown(accountId), readAt: IsNull() });
  }

  /** Only the account's own messages; other ids are ignored. */
  async markRead(accountId: number, ids: readonly number[] | undefined): Promise<void> {
    const which = { ...this.shown(accountId), readAt: IsNull(), ...(ids && { id: In([...ids]) }) };
    await this.tx.run((em) => em.update(Message, which, { readAt: this.clock.now() }));
  }

  private shown(accountId: number): FindOptionsWhere<Message> {
    const off = messageKinds.filter((kind) => !this.district.isOn(moduleOfMessage[kind]));
    return { accountId, ...(off.length > 0 && { kind: Not(In(off)) }) };
  }
}
