import type { FastifyInstance } from 'fastify';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { ContractTable } from '../endpoint/index.js';
import { openApiDocument } from './document.js';

const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const page = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>API</title><link rel="stylesheet" href="swagger-ui.css"><link rel="icon" href="favicon-32x32.png"></head>
<body><div id="docs"></div><script src="swagger-ui-bundle.js"></script><script src="start.js"></script></body>
</html>
`;
const script = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, displayOperationId: true, docExpansion: 'none' });\n`;

const files = new Set(['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']);

/** `/api/openapi.json` and, to read it, `/api/docs/`; all assets from here. */
export function docsRoutes(fastify: FastifyInstance, contract: ContractTable, title: string): void {
  let document: string | undefined;
  fastify.get('/api/openapi.json', (_request, reply) => {
    document ??= JSON.stringify(openApiDocument(contract, title));
    return reply.type('application/json; charset=utf-8').send(document);
  });
  fastify.get('/api/docs', (_request, reply) => reply.redirect('/api/docs/'));
  fastify.get<{ Params: { '*': string } }>('/api/docs/*', (request, reply) => {
    const name = request.params['*'];
    if (name === '') return reply.type('text/html; charset=utf-8').send(page);
    if (name === 'start.js') return reply.type('text/javascript; charset=utf-8').send(script);
    return files.has(name) ? reply.sendFile(name, assets) : reply.callNotFound();
  });
}
