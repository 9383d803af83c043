import { longestReason } from '@zhiyuanhong/contracts/limits';
import { Entity } from 'typeorm';
import { At, Indexed, Int, Json, Pk, Str } from '../db/index.js';

/** One entry of the audit trail 审计: who did what to which record, when and why. The database refuses to change or delete it. */
@Entity('audit_entry')
@Indexed('subject', 'subjectId')
@Indexed('actorAccountId', 'at')
@Indexed('organisationId', 'at')
@Indexed('regionCode', 'at')
@Indexed('at')
export class AuditEntry {
  @Pk() id!: number;
  @At() at!: Date;
  /** Null for the system. */
  @Int({ nullable: true }) actorAccountId!: number | null;
  /** Name of the actor at that time; empty for the system. */
  @Str(80) actorName!: string;
  @Str(80) action!: string;
  @Str(40) subject!: string;
  @Int({ nullable: true }) subjectId!: number | null;
  @Str(12, { nullable: true }) regionCode!: string | null;
  @Int({ nullable: true }) organisationId!: number | null;
  @Str(longestReason, { nullable: true }) reason!: string | null;
  @Json({ nullable: true }) data!: Record<string, unknown> | null;
  @Str(64, { nullable: true }) requestId!: string | null;
}
