import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import { fastify as fresh, type FastifyInstance } from 'fastify';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** Hashes of the scripts that a built page carries inline, so that the policy can let in these and no others. */
function inlineScriptHashes(htmlFiles: readonly string[]): string[] {
  const scripts = htmlFiles
    .filter((file) => existsSync(file))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)])
    .map((match) => match[1] ?? '')
    .filter((script) => script.trim() !== '');
  return [...new Set(scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`))];
}

export interface SecurityOptions {
  /** People reach the platform by it. */
  readonly https: boolean;
  /** HSTS also for the subdomains. */
  readonly hstsSubdomains: boolean;
  /** Built HTML files, whose inline scripts may run. */
  readonly pages: readonly string[];
}

const optionsFor = ({ https, hstsSubdomains, pages }: SecurityOptions): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", ...inlineScriptHashes(pages)],
      // Component libraries set styles from script.
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
  // Browsers ignore it without https, and complain.
  crossOriginOpenerPolicy: https,
  originAgentCluster: https,
  referrerPolicy: { policy: 'same-origin' },
});

/** Helmet puts its headers together anew for every request, a tenth of all the work; they are the same, so it is asked once. */
async function helmetHeaders(options: FastifyHelmetOptions): Promise<Record<string, string>> {
  const server = fresh();
  const bare = await server.inject('/');
  const dressed = fresh();
  await dressed.register(helmet, options);
  const { headers } = await dressed.inject('/');
  await Promise.all([server.close(), dressed.close()]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !(name in bare.headers))) as Record<string, string>;
}

/** Security headers on every answer. */
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
