import type { Grant } from '../kit/access/index.js';
import { select } from '../kit/db/index.js';
import { Accounts, AccountStore, CreateStaff, DEMO_PASSWORD, Passwords } from '../modules/identity/index.js';
import type { World } from './world.js';

export interface DemoStaff {
  readonly platform: number;
  readonly reviewer: number;
  /** By name of the organisation: its id and its organiser's account. */
  readonly organisations: ReadonlyMap<string, { readonly id: number; readonly organiser: number }>;
}

interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** Key under which the demo's login page offers this person. */
  readonly demoKey?: string | undefined;
}

let hashed: Promise<string> | undefined;

/** Creates a staff account with the demo password; one that exists after an interrupted start is kept. Returns its id. */
export async function addStaff(world: World, { login, name, grants, demoKey }: DemoAccount): Promise<number> {
  const known = await world.get(AccountStore).byLogin(login);
  if (known) return known.id;
  const passwordHash = await (hashed ??= world.get(Passwords).hash(DEMO_PASSWORD));
  return world.get(CreateStaff).create(null, {
    login,
    name,
    phone: null,
    grants,
    passwordHash,
    mustChangePassword: false,
    ...(demoKey !== undefined && { demoKey }),
  });
}

/** The staff of the demo district. */
export async function staffOf(world: World): Promise<DemoStaff> {
  const store = world.get(AccountStore);
  const platform = await store.byDemoKey('platform');
  const reviewer = await store.byDemoKey('reviewer');
  if (!platform || !reviewer) throw new Error('演示账号不完整，请删除数据目录后重新启动。');
  const rows = await select<{ id: number; name: string }>(world.db.em, 'SELECT id, name FROM organisation');
  const organisations = new Map<string, { id: number; organiser: number }>();
  for (const { id, name } of rows) {
    const [organiser] = await world.get(Accounts).organisersOf(id);
    if (organiser !== undefined) organisations.set(name, { id, organiser });
  }
  return { platform: platform.id, reviewer: reviewer.id, organisations };
}
