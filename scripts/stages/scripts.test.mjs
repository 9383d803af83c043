import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { foldersWith, generate, listOfDefaults, lists } from '../lib/generate.mjs';
import { digest, sources } from '../lib/hash.mjs';
import { isInstalled } from '../lib/install.mjs';
import { withLock } from '../lib/lock.mjs';
import { freePort, portFree, untilUp } from '../lib/net.mjs';
import { pool } from '../lib/pool.mjs';
import { fromRoot } from '../lib/root.mjs';
import { run, start, stop, tail } from '../lib/run.mjs';
import { select, summary } from '../lib/summary.mjs';
import { countJest } from './jest.mjs';
import { countTap } from './node-test.mjs';
import { countPlaywright } from './playwright.mjs';

const folder = mkdtempSync(join(tmpdir(), 'zyh-scripts-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('a pool keeps to order, dependencies and weights', async () => {
  const log = [];
  let used = 0;
  const job = (name, weight, needs) => ({
    name,
    weight,
    after: needs,
    run: async () => {
      used += weight;
      assert.ok(used <= 2, `${name} made it ${used}`);
      log.push(name);
      await sleep(20);
      used -= weight;
    },
  });
  await pool([job('last', 1, ['heavy']), job('a', 1), job('heavy', 2), job('b', 1, ['elsewhere'])], 2);
  assert.equal(log[0], 'a');
  assert.ok(log.indexOf('heavy') < log.indexOf('last'));
  assert.equal(log.length, 4);
});

test('a pool starts nothing after a failure and tells it; it sees a circle', async () => {
  const log = [];
  const jobs = [
    { name: 'bad', run: () => Promise.reject(new Error('broken')) },
    { name: 'next', after: ['bad'], run: async () => log.push('next') },
  ];
  await assert.rejects(pool(jobs, 1), /broken/);
  assert.deepEqual(log, []);
  await assert.rejects(pool([{ name: 'x', after: ['x'], run: async () => {} }], 1), /wait for each other: x/);
});

test('a digest follows names and contents of sources, not of tests and generated files', () => {
  const source = join(folder, 'src');
  mkdirSync(join(source, 'node_modules'), { recursive: true });
  const now = () => digest(sources([source]));
  writeFileSync(join(source, 'a.ts'), '1');
  const first = now();
  writeFileSync(join(source, 'a.spec.ts'), 'x');
  writeFileSync(join(source, 'a.gen.ts'), 'x');
  writeFileSync(join(source, 'node_modules', 'b.ts'), 'x');
  assert.equal(now(), first);
  writeFileSync(join(source, 'a.ts'), '2');
  assert.notEqual(now(), first);
  writeFileSync(join(source, 'a.ts'), '1');
  renameSync(join(source, 'a.ts'), join(source, 'b.ts'));
  assert.notEqual(now(), first);
});

test('a generated list follows from folders, is written only when it changes, and goes when nothing makes it any more', () => {
  const repository = join(folder, 'repository');
  const add = (name) => {
    mkdirSync(join(repository, 'rooms', name), { recursive: true });
    writeFileSync(join(repository, 'rooms', name, 'room.ts'), '');
  };
  add('b');
  mkdirSync(join(repository, 'rooms', 'c'));
  const text = (from) => listOfDefaults(foldersWith(from, 'room.ts'), (name) => `./rooms/${name}/room`);
  const make = (...rows) => generate({ folder: repository, rows });
  const row = { file: 'rooms.gen.ts', from: 'rooms', text };
  const written = () => readFileSync(join(repository, 'rooms.gen.ts'), 'utf8').split('\n').slice(1).join('\n');

  assert.deepEqual(make(row), ['rooms.gen.ts']);
  assert.equal(written(), "import m0 from './rooms/b/room';\n\nexport default [m0];\n");
  assert.deepEqual(make(row), []);
  add('a');
  assert.deepEqual(make(row), ['rooms.gen.ts']);
  assert.equal(written(), "import m0 from './rooms/a/room';\nimport m1 from './rooms/b/room';\n\nexport default [m0, m1];\n");
  assert.deepEqual(make({ ...row, file: 'other.gen.ts' }), ['rooms.gen.ts', 'other.gen.ts']);
  assert.equal(existsSync(join(repository, 'rooms.gen.ts')), false);
});

test('a domain of the contract that cannot be put together with the others is refused with a sentence', () => {
  const from = mkdtempSync(join(folder, 'contracts-'));
  const write = (file, text) => {
    mkdirSync(join(from, dirname(file)), { recursive: true });
    writeFileSync(join(from, file), text);
  };
  const text = (name) => lists.find(({ file }) => file.endsWith(`/${name}.gen.ts`)).text(from);
  const refused = (name, file, source, sentence) => {
    const before = existsSync(join(from, file)) && readFileSync(join(from, file), 'utf8');
    write(file, source);
    assert.throws(() => text(name), sentence);
    if (before) write(file, before);
    else rmSync(join(from, file));
  };
  const endpoint = (key, id = key, rest = `method: 'GET',\n    path: '/things',`) =>
    `export default {\n  ${key}: endpoint({\n    operationId: '${id}',\n    ${rest}\n  }),\n};\n`;
  write('kit/lifecycle.ts', '');
  write('old-things/endpoints.ts', endpoint('listThings'));
  write('old-things/states.ts', 'export const thingStates = lifecycle({});\n');
  write('new-things/endpoints.ts', endpoint('addThing', 'addThing', `method: 'POST',\n    path: '/things',`));

  assert.match(
    text('contract'),
    /import newThings from '.\/new-things\/endpoints.js';\nimport oldThings [^]* {2}\.\.\.newThings,\n {2}\.\.\.oldThings,\n/,
  );
  assert.match(text('routes'), /{\n {2}addThing: 'POST \/things',\n {2}listThings: 'GET \/things',\n}/);
  assert.match(text('states'), /lifecycles = \[thingStates\]/);
  write('kit/errors.ts', "export default {\n  NOT_FOUND: error(404, '没有'),\n};\n");
  write('old-things/errors.ts', "export default {\n  THING_TAKEN: error(409, '被占'),\n};\n");
  write('old-things/words.ts', "export const thingWords = {\n  open: '开',\n} as const;\n");
  const formerCodes = "export const formerCodes = {\n  'thing.begin': 'thing.open',\n} as const;\n";
  write('old-things/console-words.ts', `export const subjectWords = {\n  thing: '东西',\n} as const;\n${formerCodes}`);
  write('old-things/limits.ts', 'export const thingTitle = { min: 2, max: 30 } as const;\n');
  assert.match(text('errors'), /errors = {\n {2}\.\.\.kit,\n {2}\.\.\.oldThings,\n}/);
  assert.match(
    text('words'),
    /export { thingWords };[^]*subjectWords = { \.\.\.auditSubjectWords, \.\.\.subjectOfOldThings }[^]* {2}thing: thingWords,\n/,
  );
  assert.match(text('words'), /formerCodes as formerOfOldThings } from [^]* formerCodes: [^=]* = { \.\.\.formerOfOldThings };\n/);
  write('kit/limits.ts', 'export const reasonLength = { min: 2, max: 300 } as const;\n');
  assert.equal(text('limits'), "export * from './kit/limits.js';\nexport * from './old-things/limits.js';\n");
  refused(
    'errors',
    'new-things/errors.ts',
    'export default {\n  THING_TAKEN: error(403),\n};\n',
    /the error THING_TAKEN is declared by new-things and old-things/,
  );
  refused(
    'errors',
    'old-things/errors.ts',
    'export default {\n  NOT_FOUND: error(404),\n};\n',
    /the error NOT_FOUND is declared by kit and old-things/,
  );
  refused(
    'words',
    'new-things/words.ts',
    'export const thingWords = {\n} as const;\n',
    /the table of words thingWords is declared by new-things and old-things/,
  );
  refused(
    'words',
    'new-things/console-words.ts',
    "export const subjectWords = {\n  thing: '物',\n} as const;\n",
    /the word subject\.thing is declared by new-things and old-things/,
  );
  refused('words', 'new-things/console-words.ts', formerCodes, /the former code thing\.begin is declared by new-things and old-things/);
  write('old-things/message-kinds.ts', "export const messageKinds = ['thing.lost', 'thing.found'] as const;\n");
  assert.match(text('message-kinds'), /messageKinds = \[\n {2}\.\.\.oldThings,\n\]/);
  refused(
    'message-kinds',
    'new-things/message-kinds.ts',
    "export const messageKinds = [\n  'thing.new',\n  'thing.lost',\n] as const;\n",
    /the kind of message thing\.lost is declared by new-things and old-things/,
  );
  write('old-things/module.ts', "export const moduleCode = 'orders';\n");
  write('new-things/module.ts', "export const operations = {\n  addThing: 'join',\n} as const;\n");
  assert.match(text('modules'), /{\n {2}'new-things': null,\n {2}'old-things': 'orders',\n}/);
  assert.match(text('modules'), /{\n {2}addThing: 'join',\n {2}listThings: 'orders',\n}/);
  assert.match(text('modules'), /{\n {2}'thing\.lost': 'orders',\n {2}'thing\.found': 'orders',\n}/);
  refused(
    'modules',
    'new-things/module.ts',
    "export const operations = {\n  listThings: 'join',\n} as const;\n",
    /new-things\/module\.ts names listThings, which is no endpoint of new-things/,
  );
  for (const source of [
    'export const moduleCode = other;\n',
    'export const operations = {\n  addThing: other,\n} as const;\n',
    '// Later.\n',
  ])
    refused('modules', 'new-things/module.ts', source, /new-things\/module\.ts does not say its moduleCode or operations in plain words/);
  refused(
    'limits',
    'new-things/limits.ts',
    'export const thingTitle = 1;\n',
    /the limit thingTitle is declared by new-things and old-things/,
  );
  refused('contract', 'new-things/colours.ts', '', /nothing reads new-things\/colours\.ts; a domain holds endpoints\.ts/);
  refused(
    'routes',
    'new-things/endpoints.ts',
    endpoint('listThings'),
    /the operationId listThings is declared by new-things and old-things/,
  );
  refused(
    'routes',
    'new-things/endpoints.ts',
    endpoint('addThing', 'putThing'),
    /the endpoint addThing of new-things has the operationId putThing/,
  );
  refused(
    'contract',
    'new-things/endpoints.ts',
    endpoint('addThing', 'addThing', 'method,'),
    /new-things\/endpoints\.ts has an endpoint that does not begin/,
  );
  refused(
    'states',
    'new-things/states.ts',
    'export const thingStates = 1;\n',
    /the life-cycle thingStates is declared by new-things and old-things/,
  );
});

test('an install is needed when a package is absent or of another version, not when it is for another system', () => {
  const write = (file, packages) => writeFileSync(join(folder, file), JSON.stringify({ packages }));
  const wanted = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/for-mac': { version: '1.0.0', optional: true } };
  mkdirSync(join(folder, 'node_modules'));
  write('package-lock.json', wanted);
  assert.equal(isInstalled(folder), false);
  write('node_modules/.package-lock.json', { 'node_modules/a': { version: '0.9.0' } });
  assert.equal(isInstalled(folder), false);
  write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
  assert.equal(isInstalled(folder), true);
});

test('a lock lets one in at a time, and does not outlive its owner', async () => {
  let inside = 0;
  let waited = 0;
  const work = async () => {
    inside += 1;
    assert.equal(inside, 1);
    await sleep(300);
    inside -= 1;
  };
  const lock = () => withLock('one', () => (waited += 1), work, folder);
  await Promise.all([lock(), lock()]);
  assert.equal(waited, 1);

  const dead = start(process.execPath, ['-e', '']);
  await dead.ended;
  mkdirSync(join(folder, 'one.lock'));
  writeFileSync(join(folder, 'one.lock', 'pid'), String(dead.pid));
  await lock();
});

test('a failed command tells its code, its first and its last lines', async () => {
  const script = "for (let i = 0; i < 100; i += 1) console.log('line ' + i); process.exitCode = 3";
  await assert.rejects(run(process.execPath, ['-e', script], { name: 'scripts-test-fails' }), (error) => {
    assert.match(error.message, /ended with 3/);
    assert.match(error.message, /line 0\n/);
    assert.match(error.message, /line 99\n/);
    assert.doesNotMatch(error.message, /line 50\n/);
    return true;
  });
  await assert.rejects(run('/no/such/program', [], { name: 'scripts-test-absent' }), /ENOENT/);
  assert.equal(tail('a\nb\n'), 'a\nb');
});

test('a command is ended when it prints nothing any more, however long it has gone on printing', async () => {
  const ticking = "let n = 0; const timer = setInterval(() => { console.log('tick'); if (++n === 16) clearInterval(timer); }, 1000)";
  const slow = await run(process.execPath, ['-e', ticking], { name: 'scripts-test-slow', quietMinutes: 0.2 });
  assert.equal(slow.output.match(/tick/g).length, 16);
  const stuck = run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { name: 'scripts-test-stuck', quietMinutes: 0.005 });
  await assert.rejects(stuck, /had printed nothing for/);
});

const lives = (pid) => {
  try {
    // A process that has ended may stay in the table until its parent asks for it.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};
/** Waits until a process that was killed has ended, which takes a moment on a busy machine; by itself it would live for a minute. */
const gone = async (pid) => {
  for (let tries = 0; tries < 400 && lives(pid); tries += 1) await sleep(50);
  assert.equal(lives(pid), false, `${pid} still lives`);
};
/** A program that starts another one in a process group of its own, which starts a third; prints their process ids. */
const family = (then) => {
  const child = "const { pid } = require('node:child_process').spawn('sleep', ['60'], { detached: true }); console.log(pid, process.pid)";
  const apart = `{ detached: true, stdio: ['ignore', 'inherit', 'inherit'] }`;
  return `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(`${child}; setInterval(() => {}, 1000)`)}], ${apart}).unref(); ${then}`;
};

for (const [how, then] of [
  ['ends', 'setTimeout(() => process.exit(0), 3000)'],
  ['is ended', 'setInterval(() => {}, 1000)'],
])
  test(`what a command started ends when it ${how}, in groups of its own too`, { skip: !existsSync('/proc/self/environ') }, async () => {
    const ended = run(process.execPath, ['-e', family(then)], { name: 'scripts-test-family', quietMinutes: 0.1, allowFailure: true });
    const { output } = await ended;
    const pids = /^(\d+) (\d+)$/m.exec(output).slice(1);
    assert.equal(pids.length, 2);
    for (const pid of pids) await gone(pid);
  });

test('a stage that is interrupted takes along what it started', { skip: !existsSync('/proc/self/environ') }, async () => {
  const lib = new URL('../lib/run.mjs', import.meta.url).href;
  const script = `import { endOnSignals, run } from '${lib}'; endOnSignals();
    await run(process.execPath, ['-e', ${JSON.stringify(family('setInterval(() => {}, 1000)'))}], { name: 'scripts-test-interrupted' })`;
  const log = fromRoot('.cache/logs/scripts-test-interrupted.log');
  rmSync(log, { force: true });
  const child = start(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
  let pids;
  while (!(pids = existsSync(log) && /^(\d+) (\d+)$/m.exec(readFileSync(log, 'utf8'))?.slice(1))) await sleep(50);
  assert.ok(pids.every(lives));
  process.kill(child.pid, 'SIGINT');
  assert.equal(await child.ended, 130);
  for (const pid of pids) await gone(pid);
});

test('a child that does not want to stop is ended, with its own children', async () => {
  const script =
    "process.on('SIGTERM', () => {}); require('node:child_process').spawn('sleep', ['60']); console.log('up'); setInterval(() => {}, 1000)";
  const child = start(process.execPath, ['-e', script]);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  assert.equal(await stop(child, 200), 'SIGKILL');
  assert.throws(() => process.kill(-child.pid, 0), /ESRCH/);
});

test('ports: a taken one is seen and passed over; waiting ends when the server does', async () => {
  const server = createServer();
  const port = await freePort();
  await new Promise((resolve) => server.listen(port, '0.0.0.0', resolve));
  assert.equal(await portFree(port), false);
  assert.notEqual(await freePort(port), port);
  server.close();
  await assert.rejects(untilUp(`http://127.0.0.1:${port}`, { failed: Promise.resolve('code 1') }), /code 1/);
});

test('reports are counted, and nothing run is a failure', () => {
  const jest = {
    testResults: [
      {
        name: 'a.spec.ts',
        status: 'passed',
        assertionResults: [
          { status: 'passed', fullName: 'x' },
          { status: 'pending', fullName: 'y' },
        ],
      },
    ],
  };
  assert.deepEqual(countJest(jest, 0), { passed: 1, failed: 0, failures: [], leftOut: [countJest(jest, 0).leftOut[0]] });
  assert.equal(countJest(jest, 1).failed, 1);
  assert.equal(countJest({ testResults: [] }, 0).failed, 1);
  assert.equal(countJest({ testResults: [{ name: 'b', status: 'failed', message: 'no such import', assertionResults: [] }] }, 1).failed, 1);

  const tap = (pass, fail) => `# tests ${pass + fail}\n# pass ${pass}\n# fail ${fail}\n# cancelled 0\n`;
  assert.equal(countTap(tap(3, 0), 0).passed, 3);
  assert.equal(countTap(tap(3, 2), 1).failed, 2);
  assert.equal(countTap('', 1).failed, 1);
  assert.deepEqual(countTap(`ok 1 - later # SKIP\n${tap(1, 0)}`, 0).leftOut, ['later']);

  const spec = (status) => ({ file: 'a.ts', title: 't', tests: [{ status, results: [{ errors: [{ message: 'why' }] }] }] });
  const report = { suites: [{ suites: [{ specs: [spec('expected'), spec('unexpected')] }], specs: [spec('skipped'), spec('flaky')] }] };
  const { passed, failed, leftOut, notes } = countPlaywright(report, 1);
  assert.deepEqual([passed, failed, leftOut.length, notes.length], [2, 1, 1, 1]);
  assert.equal(countPlaywright({ suites: [], errors: [] }, 0).failed, 1);
});

test('stages are chosen with what they need; what is left out fails when all is required', () => {
  const stages = [{ name: 'build-a' }, { name: 'build-b', after: ['build-a'] }, { name: 'api', after: ['build-a'] }];
  const names = (...words) => select(stages, words).map((stage) => stage.name);
  assert.deepEqual(names('api'), ['build-a', 'api']);
  assert.deepEqual(names('build'), ['build-a', 'build-b']);
  assert.equal(names().length, 3);
  assert.throws(() => names('nothing'), /no stage nothing/);

  const [first, second] = [names('--shard', '1/2'), names('--shard', '2/2')];
  assert.deepEqual([...new Set([...first, ...second])].sort(), ['api', 'build-a', 'build-b']);
  assert.deepEqual(
    first.filter((name) => second.includes(name)),
    ['build-a'],
  );
  for (const wrong of ['3/2', '0/2', 'x', '']) assert.throws(() => names('--shard', wrong), /--shard takes/);

  // What is read from another stage is in the same part; by its name a stage is chosen without it.
  const reader = { name: 'reader', behind: ['told'] };
  const parts = ['1/2', '2/2'].map((part) => select([{ name: 'long', minutes: 3 }, { name: 'told' }, reader], ['--shard', part]));
  assert.deepEqual(
    parts.map((part) => part.map(({ name }) => name)),
    [['long'], ['told', 'reader']],
  );
  assert.deepEqual(select([{ name: 'told' }, reader], ['reader']), [reader]);

  const results = new Map([['api', { stage: stages[2], ms: 1, passed: 5, failed: 0, leftOut: ['MariaDB'] }]]);
  assert.equal(summary(results, false).failed, 0);
  assert.equal(summary(results, true).failed, 1);
});
