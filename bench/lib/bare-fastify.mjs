import Fastify from 'fastify';

// A Fastify without framework, log and checks, with which the API is compared.
const answer = JSON.parse(process.env.ANSWER);
const app = Fastify();
app.get('/empty', async () => ({ ok: true }));
app.get('/same', async () => answer);
process.on('SIGTERM', () => process.exit(0));
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
