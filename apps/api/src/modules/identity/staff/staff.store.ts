import { Injectable } from '@nestjs/common';
import type { Staff } from '@zhiyuanhong/contracts';
import type { z } from 'zod';
import { maskPhone, Sealer } from '../../../kit/crypto/index.js';
import { Db } from '../../../kit/db/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Account } from '../accounts/account.entity.js';
import { AccountStore } from '../accounts/account.store.js';
import { LoginAttempts } from '../sessions/login-attempts.js';
import { ScopeNames } from '../accounts/scope-names.js';

export type StaffAnswer = z.output<typeof Staff>;

interface StaffFilter {
  readonly q?: string | undefined;
  readonly role?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
}

/** Staff accounts as platform administrators see them. */
@Injectable()
export class StaffStore {
  constructor(
    private readonly db: Db,
    private readonly accounts: AccountStore,
    private readonly attempts: LoginAttempts,
    private readonly scopes: ScopeNames,
    private readonly sealer: Sealer,
  ) {}

  async page({ q, role, page, pageSize }: StaffFilter): Promise<{ items: StaffAnswer[]; total: number }> {
    const find = this.db.em
      .createQueryBuilder(Account, 'a')
      .where("a.login IS NOT NULL AND a.kind = 'staff'")
      .orderBy('a.id', 'ASC')
      .skip((page - 1) * pageSize)
      .take(pageSize);
    if (q) find.andWhere('(INSTR(a.login, :login) > 0 OR INSTR(a.displayName, :q) > 0)', { login: q.toLowerCase(), q });
    if (role) find.andWhere(`EXISTS (SELECT 1 FROM account_grant g WHERE g.accountId = a.id AND g.role = :role)`, { role });
    const [rows, total] = await find.getManyAndCount();
    return { items: await this.answers(rows), total };
  }

  /** @throws NOT_FOUND */
  async require(id: number): Promise<Account & { login: string }> {
    const account = await this.accounts.byId(id);
    if (!account || account.kind !== 'staff' || account.login === null) throw new AppError('NOT_FOUND', { what: 'staff' });
    return { ...account, login: account.login };
  }

  async answer(id: number): Promise<StaffAnswer> {
    const [answer] = await this.answers([await this.require(id)]);
    return answer!;
  }

  private async answers(rows: readonly Account[]): Promise<StaffAnswer[]> {
    const grants = await this.accounts.grantsOf(rows.map((row) => row.id));
    const locked = await this.attempts.locked(rows.map((row) => row.login ?? ''));
    return Promise.all(
      rows.map(async (row) => ({
        id: row.id,
        login: row.login ?? '',
        name: row.displayName,
        phoneMasked: row.phoneSealed ? maskPhone(this.sealer.open(row.phoneSealed, 'account.phone')) : null,
        grants: await this.scopes.name(grants.get(row.id) ?? []),
        disabled: row.disabled,
        lockedUntil: locked.get(row.login ?? '')?.toISOString() ?? null,
        lastLoginAt: row.lastLoginAt?.toISOString() ?? null,
        createdAt: row.createdAt.toISOString(),
      })),
    );
  }
}
