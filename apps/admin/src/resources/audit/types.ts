import type { RowOf } from '../../api/types';

export type AuditRow = RowOf<'listAudit'>;
