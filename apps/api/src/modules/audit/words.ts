import { auditActionWords, wordOf } from '@zhiyuanhong/contracts/words';

/** One line of the trail in words; steps of life-cycles have theirs in the table of its words. */
export function summaryOf(action: string, subject: string, subjectId: number | null): string {
  const [table = '', verb = ''] = action.split('.');
  const known = (auditActionWords as Readonly<Record<string, string>>)[action];
  // Steps of the demo's own seed.
  if (table === 'demo' && known === undefined) return '准备演示数据';
  const said = known ?? `${wordOf('subject', table)}：${wordOf(table, verb)}`;
  return subjectId === null ? said : `${said}（${wordOf('subject', subject)} #${subjectId}）`;
}
