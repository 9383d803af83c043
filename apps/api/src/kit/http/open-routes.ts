/** The only routes outside the contract. Anyone may call them, and they touch no record. */
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
