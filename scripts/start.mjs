import './lib/node-version.mjs';
import { build, served } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { lanAddress, portFree } from './lib/net.mjs';
import { bold, columns, dim, duration, note, red, say, step } from './lib/say.mjs';
import { startStack } from './lib/stack.mjs';

const since = Date.now();
const port = Number(process.env.PORT || 3000);
const dataDir = process.env.DATA_DIR || '.data';
const demo = (process.env.APP_MODE || 'demo') === 'demo';

let stopping = 0;
let stack;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void quit(0));

async function quit(code, why) {
  // npm passes Ctrl-C on, so one press arrives twice. A second press a while later ends this at once.
  if (stopping) return Date.now() - stopping > 1000 && process.exit(1);
  stopping = Date.now();
  if (why) say(red(why));
  if (stack) {
    say('\nstopping …');
    await stack.stop();
    say('stopped; the data is kept.');
  }
  process.exit(code);
}

try {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`PORT is ${process.env.PORT}, not a port number`);
  if (!(await portFree(port))) throw new Error(`Port ${port} is in use. Stop what listens there, or choose another: PORT=3100 npm start`);
  say(bold(`志愿红 ${dim(demo ? 'demonstration' : 'production')}`));
  await install();
  await build(served);
  const lan = lanAddress();
  stack = await step(demo ? 'starting (the first time it fills the demo district; about a minute)' : 'starting', () =>
    startStack({
      port,
      dataDir,
      publicUrl: process.env.PUBLIC_URL || `http://${lan ?? 'localhost'}:${port}`,
      onLine: (line) => note(`    ${dim(line)}`),
    }),
  );
  if (!stopping) await welcome(lan);
  void stack.ended.then((how) => quit(1, `a server ended (${how}); see ${dataDir}/logs`));
} catch (error) {
  if (!stopping) await quit(1, error.message);
}

async function welcome(lan) {
  const here = `http://localhost:${port}`;
  say(`
  ${bold('Ready')} in ${duration(Date.now() - since)}

  Volunteers (H5) 志愿者端   ${here}/
  Console 管理台             ${here}/admin/
  API and its docs           ${here}/api/v1   ${here}/api/docs   ${here}/api/openapi.json${
    lan ? `\n  From a phone in this network   http://${lan}:${port}/` : ''
  }`);
  if (demo) {
    say('\n  Demo accounts 演示账号 (both login pages offer them)');
    for (const line of await accounts(here)) say(`    ${line}`);
  }
  say(`\n  Stop with Ctrl-C. The data stays; delete the folder ${dataDir} to begin anew.\n`);
}

async function accounts(here) {
  const response = await fetch(`${here}/api/v1/demo/accounts`);
  if (!response.ok) throw new Error(`the API did not name its demo accounts (${response.status})`);
  const { items } = await response.json();
  return columns(
    items.map(({ name, role, client, login, password, note: what }) => [
      client === 'console' ? 'console' : 'phone',
      name,
      role,
      login ? `${login} / ${password}` : '',
      what,
    ]),
  );
}
