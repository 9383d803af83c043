/** What a district can offer to its people and switch on and off 功能板块; the first nine are the blocks of 志愿康巴什. */
// prettier-ignore
export const moduleCodes = [
  'join', 'login', 'projects', 'wishes', 'news', 'showcase', 'classroom', 'leaderboards', 'rewards',
  'orders', 'needs', 'clues', 'stations', 'aids', 'timeBank', 'certificates', 'largeEvents', 'competitions',
  'commendations', 'pairings', 'timeline', 'dashboards',
] as const;
export type ModuleCode = (typeof moduleCodes)[number];
