import type { FastifyInstance } from 'fastify';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ContractTable } from '../endpoint/index.js';
import { openApiDocument } from './document.js';

const { resolve } = createRequire(import.meta.url);

const page = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>API</title><link rel="stylesheet" href="swagger-ui.css"><link rel="icon" href="favicon-32x32.png"></head>
<body><div id="docs"></div><script src="swagger-ui-bundle.js"></script><script src="start.js"></script></body>
</html>
`;
const script = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, displayOperationId: true, docExpansion: 'none' });\n`;

const assets = new Map([
  ['swagger-ui.css', 'text/css; charset=utf-8'],
  ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
  ['favicon-32x32.png', 'image/png'],
]);

/** Routes `/api/openapi.json` and `/api/docs/`, its reader, whose assets are all served from here. */
export function docsRoutes(fastify: FastifyInstance, contract: ContractTable, title: string): void {
  let document: string | undefined;
  fastify.get('/api/openapi.json', (_request, reply) => {
    document ??= JSON.stringify(openApiDocument(contract, title));
    return reply.type('application/json; charset=utf-8').send(document);
  });
  fastify.get('/api/docs', (_request, reply) => reply.redirect('/api/docs/'));
  fastify.get<{ Params: { '*': string } }>('/api/docs/*', async (request, reply) => {
    const name = request.params['*'];
    if (name === '') return reply.type('text/html; charset=utf-8').send(page);
    if (name === 'start.js') return reply.type('text/javascript; charset=utf-8').send(script);
    const type = assets.get(name);
    if (!type) return reply.callNotFound();
    return reply
      .type(type)
      .header('Cache-Control', 'public, max-age=3600')
      .send(await readFile(resolve(`swagger-ui-dist/${name}`)));
  });
}
