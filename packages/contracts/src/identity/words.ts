import type { Role } from '../kit/endpoint.js';

/** Roles 角色 of an account. */
export const roleWords = {
  volunteer: '志愿者',
  resident: '居民',
  organiser: '团体管理员',
  partner: '商户',
  operator: '话务员',
  coordinator: '调度员',
  reviewer: '审核员',
  platform: '平台管理员',
} as const satisfies Record<Role | 'resident', string>;
