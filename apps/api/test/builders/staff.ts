import type { Role } from '@zhiyuanhong/contracts';
import type { Actor, Scope } from '../../src/kit/access/index.js';
import { Sealer } from '../../src/kit/crypto/index.js';
import { insert, Tx } from '../../src/kit/db/index.js';
import { Account, AccountGrant } from '../../src/modules/identity/accounts/account.entity.js';
import { Organisation } from '../../src/modules/organisations/organisation.entity.js';
import { actorOf, TEST_NOW, type TestApp } from '../support/index.js';

/** Inserts staff with these roles. */
export async function givenStaff(app: TestApp, name: string, ...grants: readonly { role: Role; scope: Scope }[]): Promise<Actor> {
  const accountId = await app.get(Tx).run(async (em) => {
    const createdAt = new Date(TEST_NOW);
    const id = await insert(em, Account, { kind: 'staff', displayName: name, mustChangePassword: false, disabled: false, createdAt });
    for (const { role, scope } of grants) {
      const where = { scopeKind: scope.kind, scopeCode: scope.kind === 'region' ? scope.code : '', scopeId: 'id' in scope ? scope.id : 0 };
      await insert(em, AccountGrant, { accountId: id, role: role as AccountGrant['role'], ...where });
    }
    return id;
  });
  return actorOf({ accountId, grants });
}

export interface Team {
  readonly id: number;
  readonly name: string;
  readonly organiser: Actor;
}

/** An organisation with an organiser. */
export async function givenTeam(app: TestApp, name: string, regionCode = '150603001'): Promise<Team> {
  const id = await app.get(Tx).run((em) =>
    insert(em, Organisation, {
      name,
      kind: 'team',
      regionCode,
      contactName: '苏日娜',
      contactPhoneSealed: app.get(Sealer).seal('04778591234', 'organisation.contactPhone'),
      summary: '',
      createdAt: new Date(TEST_NOW),
    }),
  );
  return { id, name, organiser: await givenStaff(app, `${name}管理员`, { role: 'organiser', scope: { kind: 'organisation', id } }) };
}

export const givenReviewer = (app: TestApp, regionCode = '150603'): Promise<Actor> =>
  givenStaff(app, '审核员陈静', { role: 'reviewer', scope: { kind: 'region', code: regionCode } });
