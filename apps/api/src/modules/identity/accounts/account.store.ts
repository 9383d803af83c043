import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import type { Grant } from '../../../kit/access/index.js';
import { Db, insert, select } from '../../../kit/db/index.js';
import { Account, AccountGrant } from './account.entity.js';

type NewAccount = Pick<Account, 'kind' | 'displayName' | 'createdAt'> & Partial<Omit<Account, 'id'>>;

/** Reads and writes accounts and grants, in the open transaction if there is one. */
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

  /** Demo accounts, oldest first. */
  async withDemoKey(): Promise<(Account & { demoKey: string })[]> {
    const rows = await this.db.em.find(Account, { where: { demoKey: Not(IsNull()) }, order: { id: 'ASC' } });
    return rows.flatMap((row) => (row.demoKey === null ? [] : [{ ...row, demoKey: row.demoKey }]));
  }

  /** Columns left out are null or their default. */
  async insert(em: EntityManager, account: NewAccount): Promise<number> {
    return insert(em, Account, { mustChangePassword: false, disabled: false, ...account });
  }

  async insertAll(em: EntityManager, accounts: readonly NewAccount[]): Promise<void> {
    if (accounts.length === 0) return;
    const rows = accounts.map((account) => ({ mustChangePassword: false, disabled: false, ...account }));
    await em.createQueryBuilder().insert().into(Account).values(rows).execute();
  }

  /** Account ids by phone hash; hashes without an account are left out. */
  async byPhoneHashes(hashes: readonly string[]): Promise<Map<string, number>> {
    if (hashes.length === 0) return new Map();
    const rows = await this.db.em.find(Account, { where: { phoneHash: In([...hashes]) }, select: { id: true, phoneHash: true } });
    return new Map(rows.map(({ phoneHash, id }) => [phoneHash!, id]));
  }

  async grantsOf(accountIds: readonly number[]): Promise<Map<number, Grant[]>> {
    const grants = new Map<number, Grant[]>(accountIds.map((id) => [id, []]));
    if (accountIds.length === 0) return grants;
    const rows = await this.db.em.find(AccountGrant, { where: { accountId: In([...accountIds]) }, order: { id: 'ASC' } });
    for (const row of rows) grants.get(row.accountId)?.push(fromRow(row));
    return grants;
  }

  /** Accounts that hold a role for one organisation or partner; disabled ones are left out. */
  async holding(role: AccountGrant['role'], scopeKind: 'organisation' | 'partner', scopeId: number): Promise<number[]> {
    const rows = await select<{ accountId: number }>(
      this.db.em,
      `SELECT g.accountId FROM account_grant g JOIN account a ON a.id = g.accountId
       WHERE g.role = ? AND g.scopeKind = ? AND g.scopeId = ? AND a.disabled = ? ORDER BY g.accountId`,
      [role, scopeKind, scopeId, false],
    );
    return rows.map((row) => row.accountId);
  }

  /** Accounts with the role of a platform administrator, disabled ones too. */
  async platformAccounts(): Promise<number[]> {
    const rows = await this.db.em.findBy(AccountGrant, { role: 'platform', scopeKind: 'all' });
    return rows.map(({ accountId }) => accountId);
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
