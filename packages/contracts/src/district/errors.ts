import { error } from '../kit/error.js';

export default {
  MODULE_OFF: error<{ module: string }>(404, '本地区暂未开通此功能'),
  DEMO_ONLY: error(403, '此功能仅在演示环境提供'),
  SKILL_UNKNOWN: error<{ skill: string }>(400, '没有这项技能（{skill}）'),
  CATEGORY_UNKNOWN: error<{ category: string }>(400, '没有这个服务类别（{category}）'),
  LANGUAGE_UNKNOWN: error<{ language: string }>(400, '没有“{language}”这种语言，请重新选择'),
};
