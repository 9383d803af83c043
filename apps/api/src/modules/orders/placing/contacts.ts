import { Injectable } from '@nestjs/common';
import type { Contact } from '@zhiyuanhong/contracts';
import { Sealer } from '../../../kit/crypto/index.js';
import { RegionTree } from '../../regions/index.js';
import type { Order, SealedContact } from '../order.entity.js';

const CONTEXT = 'order.contact';

/** Encrypts and decrypts who is served, and where. */
@Injectable()
export class Contacts {
  constructor(
    private readonly sealer: Sealer,
    private readonly regions: RegionTree,
  ) {}

  seal(contact: SealedContact): string {
    return this.sealer.seal(JSON.stringify(contact), CONTEXT);
  }

  open({ contactSealed }: Pick<Order, 'contactSealed'>): SealedContact {
    return JSON.parse(this.sealer.open(contactSealed, CONTEXT)) as SealedContact;
  }

  answer({ name, phone, address }: SealedContact, regionCode: string): Contact {
    return { name, phone, address, regionCode, regionName: this.regions.name(regionCode) };
  }
}
