import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../../src/paths.js';
import { freshPlace, type TestPlace } from '../support/index.js';

let place: TestPlace;
beforeAll(async () => {
  place = await freshPlace('sqlite');
});
afterAll(() => place.remove());

/** Runs a command in a process of its own, as scripts do. */
function command(...args: string[]) {
  const cli = join(repositoryRoot, 'apps/api/dist/cli.js');
  const env = { PATH: process.env['PATH'], APP_MODE: 'demo', ...place.env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('with --json a command prints its answer, on one line, and nothing else', async () => {
  const made = command('create-admin', 'Admin', '平台', '--json');
  expect(made.status).toBe(0);
  expect(made.stdout).toMatch(/^[^\n]+\n$/);
  const admin = JSON.parse(made.stdout);
  expect(admin).toEqual({ accountId: expect.any(Number), login: 'admin', name: '平台', initialPassword: expect.any(String) });
  expect(made.stderr).not.toContain(admin.initialPassword);

  const again = command('create-admin', '--json', 'admin', '平台');
  expect([again.status, JSON.parse(again.stdout)]).toEqual([1, { error: { code: 'LOGIN_NAME_TAKEN', message: expect.any(String) } }]);
});

test('without it, sentences', async () => {
  const file = join(place.env['DATA_DIR']!, 'people.csv');
  await writeFile(file, 'a,b\n1,2');
  const { status, stdout, stderr } = command('import', file);
  expect([status, stdout, stderr]).toEqual([1, '', expect.stringContaining('缺少列 姓名')]);
  expect(command('verify-ledger')).toMatchObject({ status: 0, stdout: expect.stringContaining('Sound: nothing was altered.') });
});

test('what makes no sense shows the usage, before anything is opened', () => {
  const unknown = command('no-such', '--json');
  expect([unknown.status, JSON.parse(unknown.stdout).error.code]).toEqual([64, 'WRONG_USAGE']);
  expect(unknown.stderr).toContain('verify-ledger [--json]');
});
