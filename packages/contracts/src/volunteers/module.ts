/** Endpoints that hang on a module 功能板块. The others are for those who are volunteers already, and for the platform's roster. */
export const operations = {
  joinVolunteers: 'join',
  getJoinCode: 'join',
} as const;
