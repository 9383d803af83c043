import { auditActionWords, eventText, presentCode, wordOf } from '@zhiyuanhong/contracts/words';

/** An audit entry in words. */
export function summaryOf(action: string, subject: string, subjectId: number | null): string {
  // Actions by which the demo's seed marks its parts.
  if (action.startsWith('demo.') && !(presentCode(action) in auditActionWords)) return '准备演示数据';
  const said = eventText(action);
  return subjectId === null ? said : `${said}（${wordOf('subject', subject)} #${subjectId}）`;
}
