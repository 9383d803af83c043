import { Injectable } from '@nestjs/common';
import type { WishEvent } from '@zhiyuanhong/contracts/states';
import type { OutputOf } from '@zhiyuanhong/contracts';
import { AuditEntry } from '../../kit/audit/index.js';
import { maskName } from '../../kit/crypto/index.js';
import { Db } from '../../kit/db/index.js';
import type { WishRelation } from './core/relations.js';

type Line = OutputOf<'getWish'>['history'][number];

const SYSTEM = '系统';
/** Audit action for reading contacts; it is left out of the wish's history. */
export const REVEAL = 'wish.reveal';

const asStaff: ReadonlySet<unknown> = new Set(['reviewer', 'secondReviewer'] satisfies WishRelation[]);

/** History of a wish from the audit trail, oldest first. */
@Injectable()
export class WishHistory {
  constructor(private readonly db: Db) {}

  /** Staff appear with their names; wisher and volunteers are masked for each other. */
  async of(wishId: number, reader: { readonly accountId: number; readonly reviewer: boolean }): Promise<Line[]> {
    const lines = await this.db.em.find(AuditEntry, { where: { subject: 'wish', subjectId: wishId }, order: { id: 'ASC' } });
    return lines
      .filter(({ action }) => action !== REVEAL)
      .map(({ at, actorAccountId, actorName, action, reason, data }) => {
        const open = reader.reviewer || actorAccountId === reader.accountId || asStaff.has(data?.['as']);
        const name = actorAccountId === null ? SYSTEM : open ? actorName : maskName(actorName);
        return { at: at.toISOString(), actorName: name, action: action.replace(/^wish\./, '') as WishEvent, reason };
      });
  }
}
