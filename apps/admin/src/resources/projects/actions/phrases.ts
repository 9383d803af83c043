/** Ready phrases for reviewers and organisers, who may complete them. */
export const returnPhrases = [
  '请补充风险告知，写清可能的危险和防范办法',
  '有危险的服务须先投保并填写保单号',
  '请补充岗前培训的时间、地点和内容',
  '服务内容过于笼统，请写明做什么、为谁做',
  '与已发布的项目重复，请合并或说明区别',
  '班次时间不合理，请核对起止时间',
  '岗位人数与场地不相称，请核对',
  '请核对负责人和联系电话',
] as const;

export const cancelPhrases = ['天气原因，不宜户外活动', '场地临时不可用', '报名人数不足', '服务对象改期', '项目并入其他活动'] as const;
