import { auditActionWords, presentCode, wordOf } from '@zhiyuanhong/contracts/words';

/** An audit entry in words; actions of life-cycles have theirs in the life-cycle's table of words. */
export function summaryOf(action: string, subject: string, subjectId: number | null): string {
  const code = presentCode(action);
  const [table = '', verb = ''] = code.split('.');
  const known = (auditActionWords as Readonly<Record<string, string>>)[code];
  // Actions by which the demo's seed marks its parts.
  if (table === 'demo' && known === undefined) return '准备演示数据';
  const said = known ?? `${wordOf('subject', table)}：${wordOf(table, verb)}`;
  return subjectId === null ? said : `${said}（${wordOf('subject', subject)} #${subjectId}）`;
}
