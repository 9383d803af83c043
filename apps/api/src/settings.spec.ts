import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretNames } from './demo-secrets.js';
import { readSettings, SettingsError } from './settings.js';

let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'zhiyuanhong-settings-'));
});
afterAll(() => rmSync(dataDir, { recursive: true }));

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
};

const secrets = () => Object.fromEntries(secretNames.map((name) => [name, randomBytes(32).toString('base64url')]));
const production = () => ({
  APP_MODE: 'production',
  DATA_DIR: dataDir,
  DATABASE_URL: 'mysql://app:secret@db/zhiyuanhong',
  PUBLIC_URL: 'https://zyz.example.cn/',
  WECHAT_APPID: 'wx1234567890abcdef',
  WECHAT_SECRET: 'a secret',
  ...secrets(),
});

describe('demo', () => {
  test('needs nothing', () => {
    const settings = readSettings({ DATA_DIR: dataDir });
    expect(settings).toMatchObject({ mode: 'demo', port: 3000, publicUrl: 'http://localhost:3000', districtName: 'kangbashi' });
    expect(settings.demo).toEqual({ login: true, clock: true, smsEcho: true });
    expect(settings.database).toEqual({ engine: 'sqlite', file: join(dataDir, 'zhiyuanhong.sqlite') });
  });

  test('makes its secrets once, for its eyes only, and marks them', () => {
    const file = join(dataDir, 'demo-secrets.json');
    const first = readSettings({ DATA_DIR: dataDir });
    const again = readSettings({ DATA_DIR: dataDir });
    expect(again.keys.data.export()).toEqual(first.keys.data.export());
    expect(first.keys.data.export()).toHaveLength(32);
    expect(first.keys.hash.export()).not.toEqual(first.keys.data.export());
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(Object.values(JSON.parse(readFileSync(file, 'utf8')) as object)).toEqual(
      secretNames.map(() => expect.stringMatching(/^demo-only-/)),
    );
  });

  test('makes what a newer release needs, and keeps what is there', () => {
    const folder = mkdtempSync(join(dataDir, 'older-'));
    const kept = `demo-only-${'k'.repeat(40)}`;
    writeFileSync(join(folder, 'demo-secrets.json'), JSON.stringify({ DATA_KEY: kept }));
    readSettings({ DATA_DIR: folder });
    const stored = JSON.parse(readFileSync(join(folder, 'demo-secrets.json'), 'utf8')) as Record<string, string>;
    expect(Object.keys(stored).sort()).toEqual([...secretNames].sort());
    expect(stored['DATA_KEY']).toBe(kept);
    expect(readdirSync(folder)).toEqual(['demo-secrets.json']);
  });

  test('does not follow NODE_ENV', () => {
    expect(readSettings({ DATA_DIR: dataDir, NODE_ENV: 'production', APP_MODE: 'demo' }).mode).toBe('demo');
  });

  test('is not what a production environment means that forgot to say its mode', () => {
    expect(problemsOf({ DATA_DIR: dataDir, NODE_ENV: 'production' })).toEqual(['APP_MODE: is required with NODE_ENV=production']);
  });

  test('says what is wrong, all of it', () => {
    expect(problemsOf({ PORT: 'eighty', APP_MODE: 'prod', RUNNERS: 'yes' })).toEqual([
      expect.stringMatching(/^APP_MODE: /),
      expect.stringMatching(/^PORT: /),
      expect.stringMatching(/^RUNNERS: /),
    ]);
    expect(problemsOf({ DATA_DIR: dataDir, DISTRICT: 'nowhere' })).toEqual(['DISTRICT: config/districts/nowhere.json does not exist']);
  });
});

describe('production', () => {
  test('starts with everything given, without demo features', () => {
    const settings = readSettings(production());
    expect(settings).toMatchObject({ mode: 'production', publicUrl: 'https://zyz.example.cn', checkAnswers: false });
    expect(settings.demo).toEqual({ login: false, clock: false, smsEcho: false });
    expect(settings.apiDocs).toBe(false);
    expect(settings.wechat.baseUrl).toBe('https://api.weixin.qq.com');
  });

  test.each([...secretNames, 'WECHAT_APPID', 'WECHAT_SECRET', 'DATABASE_URL'])('refuses to start without %s', (name) => {
    expect(problemsOf({ ...production(), [name]: '' })).toEqual([`${name}: is required in production`]);
  });

  test.each([
    ['a demo secret', `demo-only-${randomBytes(32).toString('base64url')}`, 'is a demo secret'],
    ['a short one', 'Zx9'.repeat(5), 'must have at least 32 characters'],
    ['a dull one', 'abab'.repeat(20), 'is not random'],
  ])('refuses %s', (_, secret, why) => {
    expect(problemsOf({ ...production(), LEDGER_KEY: secret })).toEqual([`LEDGER_KEY: ${why}`]);
  });

  test('refuses the embedded database', () => {
    expect(problemsOf({ ...production(), DATABASE_URL: 'sqlite:data.sqlite' })).toEqual([
      expect.stringMatching(/^DATABASE_URL: the embedded/),
    ]);
  });

  test('refuses one secret for two purposes', () => {
    const env = production() as Record<string, string>;
    expect(problemsOf({ ...env, DATA_KEY: env['HASH_KEY']! })).toEqual(['secrets: each needs a value of its own']);
  });

  test.each(['DEMO_LOGIN', 'DEMO_CLOCK', 'SMS_ECHO'])('refuses %s', (name) => {
    expect(problemsOf({ ...production(), [name]: 'true' })).toEqual([`${name}: is for demonstrations only`]);
  });

  test('refuses to be reached without https, to go without rate limits, and demo people', () => {
    expect(problemsOf({ ...production(), PUBLIC_URL: 'http://zyz.example.cn', RATE_LIMITS: 'false', SEED: 'demo' })).toEqual([
      'SEED: demo people do not belong into production',
      'RATE_LIMITS: cannot be switched off in production',
      'PUBLIC_URL: an https:// address is required in production',
    ]);
  });
});
