import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '../../kit/db/index.js';
import { Partner } from './reward.entity.js';

/** Names of partners for other modules. */
@Injectable()
export class PartnerReader {
  constructor(private readonly db: Db) {}

  async names(ids: readonly number[]): Promise<Map<number, string>> {
    return new Map((await this.db.em.findBy(Partner, { id: In([...ids]) })).map((p) => [p.id, p.name]));
  }
}
