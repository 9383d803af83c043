/**
 * Endpoints that are closed when their module 功能板块 is off. The others serve people who are volunteers already, and the platform's roster.
 */
export const operations = {
  joinVolunteers: 'join',
  getJoinCode: 'join',
} as const;
