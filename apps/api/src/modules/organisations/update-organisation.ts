import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { holdsRole, mayInOrganisation, type Actor } from '../../kit/access/index.js';
import { Audit } from '../../kit/audit/index.js';
import { affected, isDuplicateKey, Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { RegionTree } from '../regions/index.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationStore } from './organisation.store.js';

type Changes = Call<'updateOrganisation'>['body'];

/** Fields that organisers may change of their own organisation. */
const theirs: ReadonlySet<string> = new Set(['contactName', 'contactPhone', 'summary'] satisfies (keyof Changes)[]);

/** The platform administrator changes an organisation; its own organisers may change contact and summary. */
@Injectable()
export class UpdateOrganisation {
  constructor(
    private readonly tx: Tx,
    private readonly store: OrganisationStore,
    private readonly regions: RegionTree,
    private readonly audit: Audit,
  ) {}

  async run({ actor, params: { organisationId: id }, body }: Call<'updateOrganisation'>): Promise<Answer<'updateOrganisation'>> {
    const { contactPhone, ...changes } = body;
    const before = await this.store.require(id);
    this.authorise(actor, before, body);
    if (changes.regionCode !== undefined) this.regions.require(changes.regionCode);

    const patch = { ...changes, ...(contactPhone !== undefined && { contactPhoneSealed: this.store.sealPhone(contactPhone) }) };
    if (Object.keys(patch).length === 0) return this.store.answer(id);
    await this.tx.run(async (em) => {
      if (changes.parentId != null) await this.refuseCircle(em, id, changes.parentId);
      await em.update(Organisation, { id }, patch).catch((error: unknown) => {
        throw isDuplicateKey(error) ? new AppError('ORGANISATION_NAME_TAKEN') : error;
      });
      const { regionCode = before.regionCode } = changes;
      // The audit trail does not get the phone itself.
      const data = { ...changes, ...(contactPhone !== undefined && { contactPhone: true }) };
      await this.audit.write({
        actor,
        action: 'organisation.update',
        subject: 'organisation',
        subjectId: id,
        organisationId: id,
        regionCode,
        data,
      });
    });
    return this.store.answer(id);
  }

  private authorise(actor: Actor, organisation: Organisation, body: Changes): void {
    if (holdsRole(actor, 'platform')) return;
    if (!mayInOrganisation(actor, 'organiser', organisation)) throw new AppError('FORBIDDEN');
    if (Object.keys(body).some((field) => !theirs.has(field))) throw new AppError('FORBIDDEN');
  }

  /**
   * Raises `moves` of the organisation and of all above its new place before checking, so that two moves that would together make a cycle
   * wait for each other.
   * @throws ORGANISATION_TREE_CYCLE, NOT_FOUND
   */
  private async refuseCircle(em: EntityManager, id: number, parentId: number): Promise<void> {
    const touched = [...new Set([id, ...(await this.store.path(parentId))])].sort((a, b) => a - b);
    for (const each of touched) await affected(em, 'UPDATE organisation SET moves = moves + 1 WHERE id = ?', [each]);
    if ((await this.store.path(parentId)).includes(id)) throw new AppError('ORGANISATION_TREE_CYCLE');
  }
}
