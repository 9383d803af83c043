import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Grant } from '../../kit/access/index.js';
import { Db, insert } from '../../kit/db/index.js';
import { Account, AccountGrant } from './account.entity.js';

type NewAccount = Pick<Account, 'kind' | 'displayName' | 'createdAt'> & Partial<Omit<Account, 'id'>>;

@Injectable()
export class AccountStore {
  constructor(private readonly db: Db) {}

  byId(id: number): Promise<Account | null> {
    return this.db.em.findOneBy(Account, { id });
  }

  byLogin(login: string): Promise<Account | null> {
    return this.db.em.findOneBy(Account, { login });
  }

  byPhoneHash(phoneHash: string): Promise<Account | null> {
    return this.db.em.findOneBy(Account, { phoneHash });
  }

  byOpenid(wechatOpenid: string): Promise<Account | null> {
    return this.db.em.findOneBy(Account, { wechatOpenid });
  }

  byDemoKey(demoKey: string): Promise<Account | null> {
    return this.db.em.findOneBy(Account, { demoKey });
  }

  /** Columns left out are null or their default. */
  async insert(em: EntityManager, account: NewAccount): Promise<number> {
    return insert(em, Account, { mustChangePassword: false, disabled: false, ...account });
  }

  async grantsOf(accountIds: readonly number[]): Promise<Map<number, Grant[]>> {
    const grants = new Map<number, Grant[]>(accountIds.map((id) => [id, []]));
    if (accountIds.length === 0) return grants;
    const rows = await this.db.em.find(AccountGrant, { where: { accountId: In([...accountIds]) }, order: { id: 'ASC' } });
    for (const row of rows) grants.get(row.accountId)?.push(fromRow(row));
    return grants;
  }

  async replaceGrants(em: EntityManager, accountId: number, grants: readonly Grant[]): Promise<void> {
    await em.delete(AccountGrant, { accountId });
    for (const grant of grants) await insert(em, AccountGrant, { accountId, ...toRow(grant) });
  }
}

function fromRow({ role, scopeKind, scopeCode, scopeId }: AccountGrant): Grant {
  if (scopeKind === 'all') return { role, scope: { kind: 'all' } };
  if (scopeKind === 'region') return { role, scope: { kind: 'region', code: scopeCode } };
  return { role, scope: { kind: scopeKind, id: scopeId } };
}

function toRow({ role, scope }: Grant): Omit<AccountGrant, 'id' | 'accountId'> {
  return {
    role: role as AccountGrant['role'],
    scopeKind: scope.kind,
    scopeCode: scope.kind === 'region' ? scope.code : '',
    scopeId: 'id' in scope ? scope.id : 0,
  };
}
