import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { digitsOf, KeyedHash } from '../../../kit/crypto/index.js';
import { Db, insert, isDuplicateKey } from '../../../kit/db/index.js';
import { Beneficiary } from '../order.entity.js';

interface Person {
  readonly name: string;
  readonly phone: string;
}

/** People served 服务对象, recognised by hashes of phone number and name, so that neither can be read. */
@Injectable()
export class Beneficiaries {
  constructor(
    private readonly db: Db,
    private readonly hash: KeyedHash,
  ) {}

  /** Id of this person, who is added if unknown; in the open transaction. */
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

  /** Ids of all people known under a phone number. */
  async idsByPhone(phone: string): Promise<number[]> {
    const rows = await this.db.em.find(Beneficiary, { where: { phoneHash: this.phoneHash(phone) }, order: { id: 'ASC' } });
    return rows.map(({ id }) => id);
  }

  private phoneHash(phone: string): string {
    return this.hash.of('beneficiary.phone', digitsOf(phone));
  }
}
