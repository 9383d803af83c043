import { Injectable } from '@nestjs/common';
import { Clock, shanghaiDay, startOfShanghaiDay } from '../clock/index.js';
import { MoreThanOrEqual } from 'typeorm';
import { Db, insert, Tx } from '../db/index.js';
import { AuditEntry } from './audit-entry.entity.js';
import { currentRequestId } from './request-context.js';

/** Who acts; null for the system. */
export type AuditActor = { readonly accountId: number; readonly name?: string } | null;

export interface AuditLine {
  readonly actor: AuditActor;
  /** What was done, e.g. `project.approve`. */
  readonly action: string;
  /** Kind of record, e.g. `project`. */
  readonly subject: string;
  readonly subjectId: number | null;
  readonly regionCode?: string | null;
  readonly organisationId?: number | null;
  readonly reason?: string | null;
  /** Further details; never an ID number, a phone number or a secret. */
  readonly data?: Record<string, unknown> | null;
  /** Id of the request; the present one when absent. */
  readonly requestId?: string | null;
}

/** Writes the audit trail 审计; there is no way to change it. */
@Injectable()
export class Audit {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly db: Db,
  ) {}

  /** Adds an entry in the open transaction, so that neither entry nor change exists without the other. */
  async write(line: AuditLine): Promise<void> {
    const { em } = this.tx;
    if (!em) throw new Error('Audit.write belongs into the transaction of the change');
    await insert(em, AuditEntry, {
      at: this.clock.now(),
      actorAccountId: line.actor?.accountId ?? null,
      actorName: line.actor?.name ?? '',
      action: line.action,
      subject: line.subject,
      subjectId: line.subjectId,
      regionCode: line.regionCode ?? null,
      organisationId: line.organisationId ?? null,
      reason: line.reason ?? null,
      data: line.data ?? null,
      requestId: line.requestId ?? currentRequestId(),
    });
  }

  /** Records that somebody read personal data 查看个人信息: one entry for each reader, record and day, however often they look. */
  async look(line: AuditLine & { readonly actor: NonNullable<AuditActor>; readonly subjectId: number }): Promise<void> {
    const { action, subject, subjectId } = line;
    const today = startOfShanghaiDay(shanghaiDay(this.clock.now()));
    const known = { subject, subjectId, action, actorAccountId: line.actor.accountId, at: MoreThanOrEqual(today) };
    if (await this.db.em.existsBy(AuditEntry, known)) return;
    await this.tx.run(() => this.write(line));
  }
}
