export { admitBeforeReading } from './admission.js';
export { apiServer } from './api-server.js';
export { serveFrontends, type FrontendFolders } from './frontends.js';
export { healthRoutes, Readiness } from './health.js';
export { HttpModule } from './http.module.js';
export { NestLog } from './logging.js';
export { openRoutes } from './open-routes.js';
export { secure } from './security.js';
