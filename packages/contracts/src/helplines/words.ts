import type { HelplineCategory } from './shapes.js';

/** Categories 类别 of helplines. */
export const helplineCategoryWords = {
  emergency: '紧急',
  utilities: '水电暖',
  health: '医疗',
  government: '政务',
  community: '社区',
} as const satisfies Record<HelplineCategory, string>;
