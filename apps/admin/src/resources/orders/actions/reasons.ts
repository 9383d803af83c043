/** Texts of the dialogs that ask for a reason: what the action does, who reads the reason, and ready phrases. */
export const reasons = {
  reject: {
    op: 'rejectOrder',
    title: '不受理这张订单',
    hint: '点单人会看到理由，订单到此结束。能改由别的服务或部门解决的，请写明去哪里找谁。',
    okText: '不受理',
    done: '已不受理，点单人会收到通知',
    phrases: [
      '不在志愿服务范围内，建议拨打 12345',
      '需要持证的专业单位上门，已告知联系方式',
      '地址不在服务地区内',
      '电话多次联系不上，信息无法核实',
      '与已有的订单重复',
    ],
  },
  takeBack: {
    op: 'takeBackOrder',
    title: '改派这张订单',
    hint: '订单从现在的志愿者手中收回，重新派单。志愿者会收到通知，不影响其记录。',
    okText: '收回并改派',
    done: '已收回，可以重新派单',
    phrases: ['志愿者临时有事', '需要会说蒙古语的志愿者', '需要有相应资质的队员', '服务对象要求换人', '上门时间改动'],
  },
  annul: {
    op: 'annulOrder',
    title: '作废这张订单',
    hint: '核实后服务并没有进行的才作废：不计时数和积分。志愿者和点单人都会看到理由。',
    okText: '作废',
    done: '订单已作废，不计时数',
    phrases: ['志愿者到了但服务对象不在家', '核实后服务没有进行', '误签到', '服务对象当场改主意'],
  },
  cancel: {
    op: 'cancelOrder',
    title: '取消这张订单',
    hint: '代服务对象取消。已经答应上门的志愿者和收到邀约的人会收到通知。',
    okText: '取消订单',
    done: '订单已取消',
    phrases: ['服务对象来电取消', '家人已经解决', '改期，稍后重新点单', '天气原因，改日再约'],
  },
} as const;
export type ReasonAction = keyof typeof reasons;
export const asksReason = (action: string): action is ReasonAction => action in reasons;
