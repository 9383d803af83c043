import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const secretNames = ['JWT_SECRET', 'DATA_KEY', 'HASH_KEY', 'LEDGER_KEY', 'VENUE_CODE_KEY', 'VOUCHER_CODE_KEY'] as const;
export type SecretName = (typeof secretNames)[number];

/** Prefix of every secret made for a demo; production refuses secrets that have it. */
const DEMO_MARK = 'demo-only-';
export const isDemoSecret = (secret: string): boolean => secret.toLowerCase().includes('demo');

const Stored = z.partialRecord(z.enum(secretNames), z.string().min(32));
type Stored = z.output<typeof Stored>;

/**
 * Secrets of a demo: the given ones, and for the others values that are made once and kept in `demo-secrets.json` of the data folder,
 * because the data there can only be read with the same keys.
 */
export function demoSecrets(dataDir: string, given: Record<SecretName, string | undefined>): Record<SecretName, string> {
  const file = join(dataDir, 'demo-secrets.json');
  let stored = read(file);
  if (secretNames.some((name) => !stored[name])) {
    mkdirSync(dataDir, { recursive: true });
    keep(file, { ...freshSecrets(), ...stored });
    stored = read(file);
  }
  return Object.fromEntries(secretNames.map((name) => [name, given[name] ?? stored[name]])) as Record<SecretName, string>;
}

const read = (file: string): Stored => (existsSync(file) ? Stored.parse(JSON.parse(readFileSync(file, 'utf8'))) : {});

const freshSecrets = (): Stored =>
  Object.fromEntries(secretNames.map((name) => [name, DEMO_MARK + randomBytes(32).toString('base64url')])) as Stored;

/** Two processes may start at once: the first one's secrets are kept, and a half-written file is never read. */
function keep(file: string, secrets: Stored): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  if (existsSync(file)) return renameSync(draft, file);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
}
