/** Political affiliation 政治面貌. */
export const partyWords = {
  partyMember: '中共党员',
  leagueMember: '共青团员',
  democraticParty: '民主党派',
  masses: '群众',
} as const;

/** Sex 性别. */
export const sexWords = {
  male: '男',
  female: '女',
} as const;

/** Parts of the day in which somebody is free. */
export const partWords = {
  morning: '上午',
  afternoon: '下午',
  evening: '晚上',
} as const;
