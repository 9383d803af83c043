import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const secretNames = ['JWT_SECRET', 'DATA_KEY', 'HASH_KEY', 'LEDGER_KEY', 'VENUE_CODE_KEY', 'VOUCHER_CODE_KEY'] as const;
export type SecretName = (typeof secretNames)[number];

/** Carried by every secret made for a demonstration, so that production can refuse it wherever it was copied to. */
const DEMO_MARK = 'demo-only-';
export const isDemoSecret = (secret: string): boolean => secret.toLowerCase().includes('demo');

const Stored = z.partialRecord(z.enum(secretNames), z.string().min(32));

/**
 * Secrets of a demonstration: those given, the others made once and kept in `demo-secrets.json` of the data folder,
 * because the data there can only be read with the same keys.
 */
export function demoSecrets(dataDir: string, given: Record<SecretName, string | undefined>): Record<SecretName, string> {
  const file = join(dataDir, 'demo-secrets.json');
  const stored = existsSync(file) ? Stored.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const missing = secretNames.filter((name) => !given[name] && !stored[name]);
  if (missing.length > 0) {
    for (const name of missing) stored[name] = DEMO_MARK + randomBytes(32).toString('base64url');
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, `${JSON.stringify(stored, null, 2)}\n`, { mode: 0o600 });
  }
  return Object.fromEntries(secretNames.map((name) => [name, given[name] ?? stored[name]])) as Record<SecretName, string>;
}
