import type { FastifyInstance, FastifyReply } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of the built front-ends. */
export interface FrontendFolders {
  /** H5 build of the mini-program, served at `/`; routes by the hash. */
  readonly h5: string;
  /** Console, served at `/admin/`; routes by the path. */
  readonly admin: string;
}

type Wildcard = { Params: { '*': string } };

const isBuilt = (folder: string): boolean => existsSync(join(folder, 'index.html'));

/** Names that a bundler made from the content, e.g. `js/app.3f2a91bc.js`, `assets/index-BxZ3k9_q.js`. */
const HASHED = /(\/assets\/[^/]+-[\w-]{8}|\.[0-9a-f]{8,20}(\.chunk)?)\.[a-z0-9]+(\.br|\.gz)?$/;

/** Sets how long a browser may keep a file without asking again. */
function cacheHeaders(reply: FastifyReply, path: string): void {
  void reply.header('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** Serves the front-ends that have been built; without any, the process serves only the API. */
export async function serveFrontends(fastify: FastifyInstance, { h5, admin }: FrontendFolders): Promise<void> {
  if (!isBuilt(h5) && !isBuilt(admin)) return;
  const { default: fastifyStatic } = await import('@fastify/static');
  await fastify.register(fastifyStatic, {
    serve: false,
    cacheControl: false,
    setHeaders: cacheHeaders,
    preCompressed: true,
    // Files of the build tools, such as .vite/manifest.json.
    dotfiles: 'ignore',
  });
  if (isBuilt(admin)) {
    fastify.get('/admin', (_request, reply) => reply.redirect('/admin/'));
    fastify.get<Wildcard>('/admin/*', (request, reply) => {
      const path = request.params['*'];
      // Paths without a file extension are the console's own routes, and get its page.
      return reply.sendFile(/\.[a-z0-9]+$/i.test(path) ? path : 'index.html', admin);
    });
  }
  if (isBuilt(h5)) fastify.get<Wildcard>('/*', (request, reply) => reply.sendFile(request.params['*'] || 'index.html', h5));
}
