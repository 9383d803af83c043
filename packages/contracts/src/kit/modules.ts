/** Modules 功能板块 that a district can switch on and off; the first nine are the blocks of the platform's home page. */
// prettier-ignore
export const moduleCodes = [
  'join', 'login', 'projects', 'wishes', 'news', 'showcase', 'classroom', 'leaderboards', 'rewards',
  'orders', 'needs', 'clues', 'stations', 'aids', 'timeBank', 'certificates', 'largeEvents', 'competitions',
  'commendations', 'pairings', 'timeline', 'dashboards',
] as const;
export type ModuleCode = (typeof moduleCodes)[number];
