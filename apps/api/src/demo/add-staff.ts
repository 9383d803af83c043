import type { Grant } from '../kit/access/index.js';
import { AccountStore, CreateStaff, DEMO_PASSWORD, Passwords } from '../modules/identity/index.js';
import type { World } from './world.js';

interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** Key under which the login page of the demo offers this person with one click. */
  readonly demoKey?: string | undefined;
}

let hashed: Promise<string> | undefined;

/** An account for the console that opens with the demo password; one that is there since an interrupted start stays. Returns its id. */
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
