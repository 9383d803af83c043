import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Sealer, type PersonBehind } from '../../kit/crypto/index.js';
import { Db, holdOrMake } from '../../kit/db/index.js';
import { Wish, WishHolder } from './wish.entity.js';

export interface Original {
  readonly title: string;
  readonly words: string;
}

/** Reads wishes and seals their personal data, in the open transaction if there is one. */
@Injectable()
export class WishStore {
  constructor(
    private readonly db: Db,
    private readonly sealer: Sealer,
  ) {}

  /** Whether this account has ever posted a wish. */
  knows(ownerId: number): Promise<boolean> {
    return this.db.em.existsBy(Wish, { ownerId });
  }

  byId(id: number): Promise<Wish | null> {
    return this.db.em.findOneBy(Wish, { id });
  }

  /** Locks a person's row until the transaction ends, so that what is counted stays true. */
  async hold(em: EntityManager, kind: 'account' | 'volunteer', id: number): Promise<void> {
    const holder = `${kind}:${id}`;
    await holdOrMake(em, WishHolder, { holder });
  }

  seal({ title, words }: Original, { name, phone, address }: PersonBehind): Pick<Wish, 'originalSealed' | 'contactSealed'> {
    return {
      originalSealed: this.sealer.seal(JSON.stringify({ title, words }), 'wish.original'),
      contactSealed: this.sealer.seal(JSON.stringify({ name, phone, address }), 'wish.contact'),
    };
  }

  original({ originalSealed }: Pick<Wish, 'originalSealed'>): Original {
    return JSON.parse(this.sealer.open(originalSealed, 'wish.original')) as Original;
  }

  contact({ contactSealed }: Pick<Wish, 'contactSealed'>): PersonBehind {
    return JSON.parse(this.sealer.open(contactSealed, 'wish.contact')) as PersonBehind;
  }
}
