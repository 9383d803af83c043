/** The only routes outside the contract. All are open to anyone, and none of them touches a record. */
export const openRoutes: ReadonlySet<string> = new Set([
  'GET /healthz',
  'GET /readyz',
  'GET /api/openapi.json',
  'GET /api/docs',
  'GET /api/docs/*',
  'GET /admin',
  'GET /admin/*',
  'GET /*',
]);
