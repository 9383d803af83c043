import { Injectable } from '@nestjs/common';
import type { Subject } from '@zhiyuanhong/contracts';
import { In, type EntityManager } from 'typeorm';
import { Audit } from '../../../kit/audit/index.js';
import { insert, Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Accounts } from '../../identity/index.js';
import { editableStates } from '../core/submission.js';
import { ProjectAccess } from './project-access.js';
import { ProjectInputs, type ProjectDraft } from './project-input.js';
import { ProjectViews } from './project-views.js';
import { Post, Project, Slot } from './project.entity.js';

/** The organisation edits a draft or a returned project. */
@Injectable()
export class UpdateProject {
  constructor(
    private readonly tx: Tx,
    private readonly audit: Audit,
    private readonly inputs: ProjectInputs,
    private readonly access: ProjectAccess,
    private readonly views: ProjectViews,
    private readonly accounts: Accounts,
  ) {}

  async run({ params: { projectId }, body, actor }: Call<'updateProject'>): Promise<Answer<'updateProject'>> {
    const { organisationId } = await this.access.organise(actor, projectId);
    const draft = this.inputs.check(body);
    const signature = await this.accounts.signature(actor);
    await this.tx.run(async (em) => {
      await changeFields(em, projectId, draft);
      await replaceParts(
        em,
        Post,
        'post',
        projectId,
        draft.posts.map(({ id, fields }, position) => ({ id, fields: { ...fields, position } })),
      );
      await replaceParts(em, Slot, 'slot', projectId, draft.slots);
      const where = { regionCode: body.regionCode, organisationId };
      await this.audit.write({ actor: signature, action: 'project.edit', subject: 'project', subjectId: projectId, ...where });
    });
    return this.views.one(actor, projectId);
  }
}

async function changeFields(em: EntityManager, id: number, { fields }: ProjectDraft): Promise<void> {
  const { affected } = await em.update(Project, { id, state: In([...editableStates]) }, fields);
  if (affected === 1) return;
  const { state } = await em.findOneByOrFail(Project, { id });
  throw new AppError('ACTION_NOT_PERMITTED', { action: 'edit', state, of: 'project' });
}

/** Keeps parts with a known id, adds those without an id, and removes all others. @throws NOT_FOUND for an id of another project */
async function replaceParts<P extends Post | Slot>(
  em: EntityManager,
  entity: new () => P,
  what: Subject,
  projectId: number,
  parts: readonly { readonly id?: number; readonly fields: Partial<P> }[],
): Promise<void> {
  const rows = await em.createQueryBuilder(entity, 'part').where('part.projectId = :projectId', { projectId }).getMany();
  const known = new Set(rows.map((row) => row.id));
  const kept = new Set(parts.flatMap(({ id }) => id ?? []));
  for (const id of kept) if (!known.has(id)) throw new AppError('NOT_FOUND', { what });
  for (const id of known) if (!kept.has(id)) await em.delete(entity, id);
  for (const { id, fields } of parts) {
    if (id === undefined) await insert(em, entity, { ...fields, projectId } as Partial<P>);
    else
      await em
        .createQueryBuilder()
        .update(entity)
        .set(fields as object)
        .where('id = :id', { id })
        .execute();
  }
}
