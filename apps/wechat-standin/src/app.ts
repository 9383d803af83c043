import Fastify, { type FastifyInstance } from 'fastify';
import { Protocol } from './protocol.js';
import { codeImageRoutes } from './routes/code-image.js';
import { contentRoutes } from './routes/content.js';
import { controlRoutes } from './routes/control.js';
import { loginRoutes } from './routes/login.js';
import { messageRoutes } from './routes/messages.js';
import { phoneRoutes } from './routes/phone.js';
import { tokenRoutes } from './routes/tokens.js';
import { type Settings, World } from './world.js';

/** The stand-in, not yet listening: documented calls at the root, test controls under /__standin. */
export function buildStandin(settings: Settings): FastifyInstance {
  const world = new World(settings);
  const app = Fastify({
    forceCloseConnections: true,
    // A misspelt field of a control is an error instead of being dropped.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false } },
  });

  app.get('/healthz', () => ({ status: 'ok' }));
  app.register(async (documented) => {
    const protocol = new Protocol(documented, world);
    for (const routes of [loginRoutes, tokenRoutes, phoneRoutes, codeImageRoutes, contentRoutes, messageRoutes]) {
      routes(protocol, world);
    }
  });
  app.register(async (control) => controlRoutes(control, world), { prefix: '/__standin' });
  return app;
}
