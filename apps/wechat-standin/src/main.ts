import { buildStandin } from './app.js';

if (process.env['APP_MODE'] === 'production') {
  console.error('wechat-standin: it lets anyone log in as anyone, so it does not start with APP_MODE=production');
  process.exit(1);
}

const appid = process.env['WECHAT_APPID'] ?? 'wx0000000000000000';
const app = buildStandin({
  appid,
  secret: process.env['WECHAT_SECRET'] ?? 'demo-wechat-secret',
  delayMs: Number(process.env['STANDIN_DELAY_MS'] ?? 0),
  linkBase: process.env['STANDIN_LINK_BASE'] ?? `wxacode://${appid}/`,
});

const address = await app.listen({ port: Number(process.env['WECHAT_STANDIN_PORT'] ?? 3001), host: process.env['HOST'] ?? '127.0.0.1' });
console.log(`wechat-standin listening on ${address}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.close());
