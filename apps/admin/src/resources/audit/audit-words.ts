import { word } from '@zhiyuanhong/contracts/i18n';

const names: Record<string, string> = {
  project: '项目', slot: '班次', signUp: '报名', attendance: '服务记录', dispute: '异议', reward: '回馈项目', voucher: '兑换券', organisation: '团体', partner: '商户', account: '账号',
  volunteer: '志愿者', ledger: '账本', star: '星级', demoClock: '演示时钟', import: '名册导入',
};

export const subjects = Object.entries(names).map(([value, label]) => ({ value, label }));
export const subjectText = (subject: string) => names[subject] ?? subject;

/** Actions of life-cycles have their words; the rest is shown as it is recorded. */
export const actionText = (subject: string, action: string) => word(subject, action.startsWith(`${subject}.`) ? action.slice(subject.length + 1) : action);
