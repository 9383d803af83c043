import { rosterBytes } from '@zhiyuanhong/contracts/limits';
import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { demoSecrets, isDemoSecret, secretNames, type SecretName } from './demo-secrets.js';
import { holder } from './holder.js';
import { repositoryRoot } from './paths.js';

/** Wrong settings, one line each; the process does not start. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings are wrong:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\nSee config/env.example.`);
    this.name = 'SettingsError';
  }
}

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const httpUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const secretShape = Object.fromEntries(secretNames.map((name) => [name, z.string().optional()])) as Record<
  SecretName,
  z.ZodOptional<z.ZodString>
>;

const Environment = z.object({
  APP_MODE: z.enum(['demo', 'production']).default('demo'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|(mysql|mariadb):\/\/.+)$/, 'must be mysql://… or sqlite:PATH')
    .optional(),
  PUBLIC_URL: httpUrl.optional(),
  TRUST_PROXY: z.string().default('false'),
  DISTRICT: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'is the name of a file in config/districts, without .json')
    .default('kangbashi'),
  LEDGER_ROOT_FILE: z.string().optional(),
  WECHAT_BASE_URL: httpUrl.optional(),
  WECHAT_APPID: z.string().min(1).optional(),
  WECHAT_SECRET: z.string().min(1).optional(),
  SEED: z.enum(['none', 'demo']).default('none'),
  DEMO_LOGIN: flag.optional(),
  DEMO_CLOCK: flag.optional(),
  SMS_ECHO: flag.optional(),
  SMS_GATEWAY_URL: httpUrl.optional(),
  SMS_GATEWAY_TOKEN: z.string().min(1).optional(),
  SMS_TEMPLATE: z.string().min(1).optional(),
  SERVE_FRONTENDS: flag.default(true),
  H5_DIR: z.string().default('apps/miniapp/dist/h5'),
  ADMIN_DIR: z.string().default('apps/admin/dist'),
  RUNNERS: flag.default(true),
  RUN_MIGRATIONS: flag.default(true),
  RATE_LIMITS: flag.default(true),
  MAX_IN_FLIGHT: z.coerce.number().int().min(1).default(256),
  MAX_BODY_BYTES: z.coerce
    .number()
    .int()
    .min(rosterBytes)
    .default(64 * 1024 * 1024),
  API_DOCS: flag.optional(),
  HSTS_SUBDOMAINS: flag.default(false),
  CHECK_ANSWERS: flag.optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  ...secretShape,
});
type Environment = z.output<typeof Environment>;

export type KeyName = 'jwt' | 'data' | 'hash' | 'ledger' | 'venueCode' | 'voucherCode';
const keyOf: Record<SecretName, KeyName> = {
  JWT_SECRET: 'jwt',
  DATA_KEY: 'data',
  HASH_KEY: 'hash',
  LEDGER_KEY: 'ledger',
  VENUE_CODE_KEY: 'venueCode',
  VOUCHER_CODE_KEY: 'voucherCode',
};

interface SettingsData {
  readonly mode: 'demo' | 'production';
  /** 0 lets the system choose. */
  readonly port: number;
  readonly host: string;
  /** Absolute folder for the embedded database, the demo's secrets and, by default, the daily roots of the ledger. */
  readonly dataDir: string;
  readonly database: { readonly engine: 'sqlite'; readonly file: string } | { readonly engine: 'mariadb'; readonly url: string };
  /** Address for QR codes and links, without a slash at the end. */
  readonly publicUrl: string;
  /** Whose `X-Forwarded-For` is trusted: nobody's (false), everybody's (true), or that of these addresses. */
  readonly trustProxy: boolean | string;
  /** File name in config/districts, without `.json`. */
  readonly districtName: string;
  /** Absolute path of the file with the ledger's daily roots 每日根, outside the database. */
  readonly ledgerRootFile: string;
  readonly wechat: { readonly baseUrl: string; readonly appId: string; readonly secret: string };
  /** SMS gateway 短信网关 for one-time codes; null for none, and then people can only log in with WeChat. */
  readonly sms: { readonly url: string; readonly token: string; readonly template: string } | null;
  /** What only a demo may do: log in as anybody, move the clock, show one-time codes. */
  readonly demo: { readonly login: boolean; readonly clock: boolean; readonly smsEcho: boolean };
  /** `demo`: fill an empty database with the demo district before listening. */
  readonly seed: 'none' | 'demo';
  /** Keys of 32 bytes, one purpose each. */
  readonly keys: Readonly<Record<KeyName, KeyObject>>;
  /** Absolute folders of the built front-ends; null when this process serves none. */
  readonly frontends: { readonly h5: string; readonly admin: string } | null;
  /** Whether this process runs due jobs and delivers outbox messages. */
  readonly runners: boolean;
  /** Whether to bring the database up to date when the process starts. */
  readonly runMigrations: boolean;
  readonly rateLimits: boolean;
  /** Requests that this process answers at once; further ones are refused at once, because waiting in a crowd helps nobody. */
  readonly maxInFlight: number;
  /** Bytes of request bodies that this process holds at once, those of small ones aside. */
  readonly maxBodyBytes: number;
  /** Whether to serve /api/docs and /api/openapi.json; by default not in production, where they help attackers most. */
  readonly apiDocs: boolean;
  /** Whether HSTS includes subdomains, which may belong to others: browsers then refuse plain http for all of them. */
  readonly hstsSubdomains: boolean;
  /** Whether to check every answer against its schema; a wrong one is answered with 500. */
  readonly checkAnswers: boolean;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** All settings, read from the environment once when the process starts. */
export class Settings extends holder<SettingsData>() {}

const SHORTEST_SECRET = 32;

/** Reads the settings from environment variables. @throws SettingsError that names every wrong one */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const e = parsed.data;
  const problems = e.APP_MODE === 'production' ? productionProblems(e) : [];
  // Otherwise a line that is missing from the settings of a real installation would let anybody log in as anybody.
  if (set['NODE_ENV'] === 'production' && !set['APP_MODE']) problems.push('APP_MODE: is required with NODE_ENV=production');
  if (!existsSync(districtFile(e.DISTRICT))) problems.push(`DISTRICT: config/districts/${e.DISTRICT}.json does not exist`);
  if (problems.length > 0) throw new SettingsError(problems);

  const demo = e.APP_MODE === 'demo';
  const dataDir = fromRoot(e.DATA_DIR);
  const given = Object.fromEntries(secretNames.map((name) => [name, e[name]])) as Record<SecretName, string | undefined>;
  const secrets = demo ? demoSecrets(dataDir, given) : (given as Record<SecretName, string>);
  return new Settings({
    mode: e.APP_MODE,
    port: e.PORT,
    host: e.HOST,
    dataDir,
    database: databaseOf(e.DATABASE_URL, dataDir),
    publicUrl: e.PUBLIC_URL ?? `http://localhost:${e.PORT}`,
    trustProxy: trustProxyOf(e.TRUST_PROXY),
    districtName: e.DISTRICT,
    ledgerRootFile: e.LEDGER_ROOT_FILE ? fromRoot(e.LEDGER_ROOT_FILE) : join(dataDir, 'ledger-roots.ndjson'),
    wechat: {
      baseUrl: e.WECHAT_BASE_URL ?? (demo ? 'http://127.0.0.1:3001' : 'https://api.weixin.qq.com'),
      appId: e.WECHAT_APPID ?? 'wx0000000000000000',
      secret: e.WECHAT_SECRET ?? 'demo-wechat-secret',
    },
    sms: e.SMS_GATEWAY_URL ? { url: e.SMS_GATEWAY_URL, token: e.SMS_GATEWAY_TOKEN ?? '', template: e.SMS_TEMPLATE ?? '' } : null,
    demo: { login: e.DEMO_LOGIN ?? demo, clock: e.DEMO_CLOCK ?? demo, smsEcho: e.SMS_ECHO ?? demo },
    seed: e.SEED,
    keys: Object.fromEntries(secretNames.map((name) => [keyOf[name], derive(name, secrets[name])])) as Record<KeyName, KeyObject>,
    frontends: e.SERVE_FRONTENDS ? { h5: fromRoot(e.H5_DIR), admin: fromRoot(e.ADMIN_DIR) } : null,
    runners: e.RUNNERS,
    runMigrations: e.RUN_MIGRATIONS,
    rateLimits: e.RATE_LIMITS,
    maxInFlight: e.MAX_IN_FLIGHT,
    maxBodyBytes: e.MAX_BODY_BYTES,
    apiDocs: e.API_DOCS ?? demo,
    hstsSubdomains: e.HSTS_SUBDOMAINS,
    checkAnswers: e.CHECK_ANSWERS ?? demo,
    logLevel: e.LOG_LEVEL,
  });
}

export const districtFile = (name: string): string => join(repositoryRoot, 'config', 'districts', `${name}.json`);

function productionProblems(e: Environment): string[] {
  const problems: string[] = [];
  for (const name of secretNames) {
    const secret = e[name];
    if (!secret) problems.push(`${name}: is required in production`);
    else if (isDemoSecret(secret)) problems.push(`${name}: is a demo secret`);
    else if (secret.length < SHORTEST_SECRET) problems.push(`${name}: must have at least ${SHORTEST_SECRET} characters`);
    else if (new Set(secret).size < 8) problems.push(`${name}: is not random`);
  }
  const used = secretNames.map((name) => e[name]).filter((secret) => secret !== undefined);
  if (new Set(used).size < used.length) problems.push('secrets: each needs a value of its own');
  for (const name of ['WECHAT_APPID', 'WECHAT_SECRET', 'DATABASE_URL'] as const)
    if (!e[name]) problems.push(`${name}: is required in production`);
  for (const name of ['SMS_GATEWAY_TOKEN', 'SMS_TEMPLATE'] as const)
    if (e.SMS_GATEWAY_URL && !e[name]) problems.push(`${name}: is required with SMS_GATEWAY_URL`);
  for (const name of ['DEMO_LOGIN', 'DEMO_CLOCK', 'SMS_ECHO'] as const) if (e[name]) problems.push(`${name}: is for demonstrations only`);
  if (e.SEED === 'demo') problems.push('SEED: demo people do not belong into production');
  if (e.DATABASE_URL?.startsWith('sqlite:'))
    problems.push('DATABASE_URL: the embedded database is for demonstrations; production needs mysql://…');
  if (!e.RATE_LIMITS) problems.push('RATE_LIMITS: cannot be switched off in production');
  if (!e.PUBLIC_URL?.startsWith('https://')) problems.push('PUBLIC_URL: an https:// address is required in production');
  return problems;
}

const fromRoot = (path: string): string => (isAbsolute(path) ? path : resolve(repositoryRoot, path));

function databaseOf(url: string | undefined, dataDir: string): SettingsData['database'] {
  if (url && !url.startsWith('sqlite:')) return { engine: 'mariadb', url };
  return { engine: 'sqlite', file: url ? fromRoot(url.slice('sqlite:'.length)) : join(dataDir, 'zhiyuanhong.sqlite') };
}

const trustProxyOf = (text: string): boolean | string => (text === 'true' || text === 'false' ? text === 'true' : text);

const derive = (name: SecretName, secret: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'zhiyuanhong', name, 32)));
