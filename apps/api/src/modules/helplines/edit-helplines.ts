import { Injectable } from '@nestjs/common';
import { helplinesAtMost } from '@zhiyuanhong/contracts/limits';
import type { EntityManager } from 'typeorm';
import { Audit, type AuditActor } from '../../kit/audit/index.js';
import { affected, holdRow, insert, isDuplicateKey, Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { RegionTree } from '../regions/index.js';
import { Helpline } from './helpline.entity.js';
import { viewOf } from './list-helplines.js';

/** The platform administrator edits the helplines 便民电话. Their numbers are public and may be in the audit trail. */
@Injectable()
export class EditHelplines {
  constructor(
    private readonly tx: Tx,
    private readonly audit: Audit,
    private readonly regions: RegionTree,
  ) {}

  async create({ actor, body }: Call<'createHelpline'>): Promise<Answer<'createHelpline'>> {
    return this.tx.run(async (em) => {
      // Locks every row, so that two additions at once both count against the limit.
      await affected(em, 'UPDATE helpline SET id = id', []);
      if ((await em.count(Helpline)) >= helplinesAtMost) throw new AppError('HELPLINES_FULL', { limit: helplinesAtMost });
      const id = await insert(em, Helpline, { ...body }).catch(taken);
      await this.note(actor, 'helpline.create', id, body);
      return viewOf(await em.findOneByOrFail(Helpline, { id }));
    });
  }

  async update({ actor, params: { helplineId: id }, body }: Call<'updateHelpline'>): Promise<Answer<'updateHelpline'>> {
    return this.tx.run(async (em) => {
      const before = viewOf(await this.held(em, id));
      const changed = (Object.keys(body) as (keyof typeof body)[]).filter((key) => body[key] !== before[key]);
      if (changed.length === 0) return before;
      await em.update(Helpline, { id }, body).catch(taken);
      await this.note(actor, 'helpline.update', id, Object.fromEntries(changed.map((key) => [key, body[key]])));
      return { id, ...body };
    });
  }

  async remove({ actor, params: { helplineId: id } }: Call<'removeHelpline'>): Promise<Answer<'removeHelpline'>> {
    return this.tx.run(async (em) => {
      const { name, phone } = await this.held(em, id);
      await em.delete(Helpline, { id });
      await this.note(actor, 'helpline.remove', id, { name, phone });
      return { done: true };
    });
  }

  /** @throws NOT_FOUND */
  private async held(em: EntityManager, id: number): Promise<Helpline> {
    const helpline = await holdRow(em, Helpline, id);
    if (!helpline) throw new AppError('NOT_FOUND', { what: 'helpline' });
    return helpline;
  }

  private async note(actor: AuditActor, action: string, subjectId: number, data: Record<string, unknown>): Promise<void> {
    await this.audit.write({ actor, action, subject: 'helpline', subjectId, regionCode: this.regions.root.code, data });
  }
}

function taken(error: unknown): never {
  throw isDuplicateKey(error) ? new AppError('HELPLINE_TAKEN') : error;
}
