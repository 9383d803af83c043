// `npm run bench` and `npm run simulate:orders` in a small version. They fail when answers disagree; no time is asserted.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mariaDbMissing } from '../lib/mariadb.mjs';
import { npm, run } from '../lib/run.mjs';

const script = (name, ...args) => run(...npm('run', name, '--', ...args), { name: `bench-${name.replace(':', '-')}`, allowFailure: true });
const missing = mariaDbMissing();
const engines = missing ? ['SQLite'] : ['SQLite', 'MariaDB'];

test('every workload comes to its end, on each engine', async () => {
  const { code, output } = await script('bench', '--quick');
  assert.equal(code, 0, output);
  const rows = [
    ...engines.flatMap((engine) => [`${engine}, one hot slot`, `${engine}, spread over 8 slots`]),
    ...engines.map((engine) => `${engine} `),
    'getDistrict',
    'getHome, nobody logged in',
  ];
  const lines = output.split('\n');
  // A row of figures, and not the progress of a step.
  for (const row of rows)
    assert.ok(
      lines.some((line) => line.startsWith(row) && /\d\s*$/.test(line)),
      `no row "${row}" in\n${output}`,
    );
});

test('a workload that does not exist is refused with the names of those that do', async () => {
  const { code, output } = await script('bench', '--only', 'no-such');
  assert.equal(code, 1);
  assert.match(output, /no such workload: no-such\. There are: .*sign-up/);
});

test('a day of few orders is lived through without a fault', { skip: missing }, async () => {
  const { code, output } = await script('simulate:orders', '--orders', '40', '--volunteers', '40', '--days', '1', '--policy', 'ranked');
  assert.equal(code, 0, output);
  // 40 orders are asked for; some are refused, because an account may only have so many open orders.
  const placed = Number(/^orders +(\d+)$/m.exec(output)?.[1]);
  const toldNo = [...output.matchAll(/placeOrder(?:ForOther)? [A-Z_]+ (\d+)/g)].reduce((sum, [, times]) => sum + Number(times), 0);
  assert.equal(placed + toldNo, 40, output);
  assert.ok(placed >= 30, output);
  assert.match(output, /^escalations +\d+$/m);
});
