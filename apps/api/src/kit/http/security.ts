import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import { fastify as fresh, type FastifyInstance } from 'fastify';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** Hashes of inline scripts in built pages; the Content-Security-Policy allows these and no others. */
function inlineScriptHashes(htmlFiles: readonly string[]): string[] {
  const scripts = htmlFiles
    .filter((file) => existsSync(file))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)])
    .map((match) => match[1] ?? '')
    .filter((script) => script.trim() !== '');
  return [...new Set(scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`))];
}

export interface SecurityOptions {
  /** Whether people reach the platform by https. */
  readonly https: boolean;
  /** Whether HSTS also holds for subdomains. */
  readonly hstsSubdomains: boolean;
  /** Paths of built HTML files, whose inline scripts may run. */
  readonly pages: readonly string[];
}

const optionsFor = ({ https, hstsSubdomains, pages }: SecurityOptions): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", ...inlineScriptHashes(pages)],
      // Component libraries set styles from scripts.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'", 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  xFrameOptions: { action: 'deny' },
  strictTransportSecurity: https ? { maxAge: 15552000, includeSubDomains: hstsSubdomains } : false,
  crossOriginEmbedderPolicy: false,
  // Browsers ignore this header without https, and log a warning.
  crossOriginOpenerPolicy: https,
  originAgentCluster: https,
  referrerPolicy: { policy: 'same-origin' },
});

/** Helmet's headers, computed once: they never change, and computing them for every request takes a tenth of its time. */
async function helmetHeaders(options: FastifyHelmetOptions): Promise<Record<string, string>> {
  const server = fresh();
  const bare = await server.inject('/');
  const dressed = fresh();
  await dressed.register(helmet, options);
  const { headers } = await dressed.inject('/');
  await Promise.all([server.close(), dressed.close()]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !(name in bare.headers))) as Record<string, string>;
}

/** Adds security headers to every answer. */
export async function secure(fastify: FastifyInstance, options: SecurityOptions): Promise<void> {
  const headers = {
    ...(await helmetHeaders(optionsFor(options))),
    'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
  };
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
}
