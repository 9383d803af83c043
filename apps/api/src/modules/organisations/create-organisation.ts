import { Injectable } from '@nestjs/common';
import { Audit } from '../../kit/audit/index.js';
import { Clock } from '../../kit/clock/index.js';
import { insert, isDuplicateKey, Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { RegionTree } from '../regions/index.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationStore } from './organisation.store.js';

@Injectable()
export class CreateOrganisation {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly store: OrganisationStore,
    private readonly regions: RegionTree,
    private readonly audit: Audit,
  ) {}

  async run({ actor, body: { contactPhone, ...fields } }: Call<'createOrganisation'>): Promise<Answer<'createOrganisation'>> {
    this.regions.require(fields.regionCode);
    const id = await this.tx.run(async (em) => {
      if (fields.parentId !== null) await this.store.require(fields.parentId);
      const row = { ...fields, contactPhoneSealed: this.store.sealPhone(contactPhone), createdAt: this.clock.now() };
      const created = await insert(em, Organisation, row).catch((error: unknown) => {
        throw isDuplicateKey(error) ? new AppError('ORGANISATION_NAME_TAKEN') : error;
      });
      const { regionCode } = fields;
      await this.audit.write({
        actor,
        action: 'organisation.create',
        subject: 'organisation',
        subjectId: created,
        organisationId: created,
        regionCode,
      });
      return created;
    });
    return this.store.answer(id);
  }
}
