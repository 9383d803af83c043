import { wordOf } from '@zhiyuanhong/contracts/words';

const actions: Readonly<Record<string, string>> = {
  'account.bindPhone': '绑定手机号',
  'account.linkWechat': '微信登录转入已有账号',
  'account.changePassword': '修改密码',
  'attendance.checkIn': '签到',
  'attendance.recordManual': '补录服务时长',
  'attendance.replace': '以更正后的记录代替',
  'attendance.restore': '恢复更正前的记录',
  'beneficiary.find': '按电话查找服务对象',
  'dispute.open': '提出异议',
  'demo.advanceClock': '快进演示时钟',
  'offer.made': '发出派单邀约',
  'organisation.create': '新建团体',
  'organisation.update': '修改团体',
  'partner.create': '新建商户',
  'partner.update': '修改商户',
  'project.draft': '起草项目',
  'project.extendSlot': '延长班次',
  'reward.create': '新建回馈',
  'reward.edit': '修改回馈',
  'serviceItem.create': '新建服务项目',
  'serviceItem.update': '修改服务项目',
  'signUp.signUp': '报名',
  'staff.create': '新建工作人员',
  'staff.resetPassword': '重置工作人员密码',
  'staff.update': '修改工作人员',
  'star.confer': '授予星级',
  'star.withdraw': '撤下星级公示',
  'team.update': '修改专业队',
  'volunteer.agree': '同意行为规范与隐私政策',
  'volunteer.import': '导入志愿者花名册',
  'volunteer.join': '加入志愿者',
  'volunteer.reveal': '查看完整个人信息',
  'volunteer.update': '修改志愿者档案',
  'voucher.issue': '兑换回馈',
  'order.reveal': '查看服务对象联系方式',
  'wish.reveal': '查看心愿联系方式',
};

/** One line of the trail in words; actions of life-cycles have theirs in the contract. */
export function summaryOf(action: string, subject: string, subjectId: number | null): string {
  const [table = '', verb = ''] = action.split('.');
  const known = actions[action];
  // Steps of the demo's own seed.
  if (table === 'demo' && known === undefined) return '准备演示数据';
  const said = known ?? `${wordOf('subject', table)}：${wordOf(table, verb)}`;
  return subjectId === null ? said : `${said}（${wordOf('subject', subject)} #${subjectId}）`;
}
