import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { digitsOf, KeyedHash } from '../../../kit/crypto/index.js';
import { Db, insert, isDuplicateKey } from '../../../kit/db/index.js';
import { Beneficiary } from '../order.entity.js';

interface Person {
  readonly name: string;
  readonly phone: string;
}

/** People served 服务对象, known again by phone number and name without either being readable. */
@Injectable()
export class Beneficiaries {
  constructor(
    private readonly db: Db,
    private readonly hash: KeyedHash,
  ) {}

  /** The id of this person, new or known; within the open transaction. */
  async known(em: EntityManager, { name, phone }: Person): Promise<number> {
    const key = { phoneHash: this.phoneHash(phone), nameHash: this.hash.of('beneficiary.name', name) };
    const found = await em.findOneBy(Beneficiary, key);
    if (found) return found.id;
    try {
      return await insert(em, Beneficiary, key);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return (await em.findOneByOrFail(Beneficiary, key)).id;
    }
  }

  /** Everybody who is known under a phone number. */
  async idsByPhone(phone: string): Promise<number[]> {
    const rows = await this.db.em.find(Beneficiary, { where: { phoneHash: this.phoneHash(phone) }, order: { id: 'ASC' } });
    return rows.map(({ id }) => id);
  }

  private phoneHash(phone: string): string {
    return this.hash.of('beneficiary.phone', digitsOf(phone));
  }
}
