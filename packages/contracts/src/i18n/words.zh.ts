/** Chinese words for states, actions, methods and kinds; `${table}.${word}`. */
export const words = {
  'project.draft': '草稿', 'project.inReview': '待审核', 'project.returned': '已退回', 'project.published': '已发布', 'project.cancelled': '已取消', 'project.closed': '已结束',
  'project.submit': '提交审核', 'project.withdraw': '撤回', 'project.approve': '通过', 'project.return': '退回', 'project.cancel': '取消项目', 'project.close': '结束', 'project.edit': '修改',
  'signUp.confirmed': '已报名', 'signUp.waiting': '候补中', 'signUp.cancelled': '已取消', 'signUp.cancelledLate': '临时取消', 'signUp.noShow': '未到场', 'signUp.missedOut': '未候补上',
  'signUp.promote': '候补转正', 'signUp.cancel': '取消报名', 'signUp.cancelLate': '取消报名', 'signUp.callOff': '活动取消', 'signUp.rejoin': '重新报名', 'signUp.rejoinWaiting': '重新候补', 'signUp.markNoShow': '记为未到场', 'signUp.missOut': '候补结束',
  'attendance.present': '服务中', 'attendance.ended': '待确认', 'attendance.awaitingApproval': '待复核', 'attendance.rejected': '未通过', 'attendance.confirmed': '已确认', 'attendance.reversed': '已冲正',
  'attendance.checkOut': '签退', 'attendance.autoClose': '自动签退', 'attendance.replaceAutoClose': '补签退', 'attendance.approve': '复核通过', 'attendance.reject': '不通过', 'attendance.correct': '更正', 'attendance.confirm': '确认时长', 'attendance.reverse': '冲正',
  'dispute.open': '处理中', 'dispute.accepted': '已采纳', 'dispute.dismissed': '未采纳', 'dispute.accept': '采纳', 'dispute.dismiss': '不采纳',
  'reward.listed': '上架中', 'reward.paused': '已暂停', 'reward.ended': '已下架', 'reward.pause': '暂停', 'reward.resume': '恢复', 'reward.end': '下架',
  'voucher.issued': '待使用', 'voucher.verified': '已核销', 'voucher.expired': '已过期', 'voucher.verify': '核销', 'voucher.expire': '过期',
  'method.code': '扫码', 'method.shortCode': '数字码', 'method.auto': '自动签退', 'method.manual': '人工补录',
  'role.volunteer': '志愿者', 'role.organiser': '团体管理员', 'role.partner': '商户', 'role.operator': '话务员', 'role.reviewer': '审核员', 'role.platform': '平台管理员',
  'party.partyMember': '中共党员', 'party.leagueMember': '共青团员', 'party.democraticParty': '民主党派', 'party.masses': '群众',
  'sex.male': '男', 'sex.female': '女',
  'part.morning': '上午', 'part.afternoon': '下午', 'part.evening': '晚上',
  'risk.none': '无风险', 'risk.general': '一般风险', 'risk.dangerous': '有危险',
  'rewardKind.medical': '医疗服务', 'rewardKind.culture': '文化旅游', 'rewardKind.commendation': '评优表彰', 'rewardKind.goods': '积分超市',
  'orgKind.headquarters': '总队', 'orgKind.team': '服务队', 'orgKind.squad': '小分队',
  'period.month': '本月', 'period.year': '今年', 'period.all': '总榜',
  'entry.service': '服务时长', 'entry.imported': '历史导入', 'entry.reversal': '冲正', 'entry.redeem': '兑换', 'entry.refund': '退回', 'entry.award': '表彰奖励', 'entry.gift': '转赠',
  'queue.review': '待审核项目', 'queue.returned': '被退回的项目', 'queue.slotsToday': '今日班次', 'queue.toConfirm': '待确认时长', 'queue.overdueConfirm': '逾期未确认', 'queue.manualApproval': '待复核补录', 'queue.disputes': '待答复异议', 'queue.lowStock': '库存不足', 'queue.starNotices': '星级公示中', 'queue.stuckMessages': '发送失败的消息',
} as const;
export type Word = keyof typeof words;

/** Word for a state, action or kind; the code itself when there is none. */
export const word = (table: string, code: string): string => (words as Record<string, string>)[`${table}.${code}`] ?? code;
