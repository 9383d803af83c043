import { Injectable } from '@nestjs/common';
import type { Grant } from '../../../kit/access/index.js';
import { Audit, type AuditActor } from '../../../kit/audit/index.js';
import { Clock } from '../../../kit/clock/index.js';
import { KeyedHash, Sealer } from '../../../kit/crypto/index.js';
import { isDuplicateKey, Tx } from '../../../kit/db/index.js';
import type { Answer, Call } from '../../../kit/endpoint/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { AccountStore } from '../accounts/account.store.js';
import { grantKey } from '../core/grants.js';
import { Passwords } from '../accounts/passwords.js';
import { ScopeNames } from '../accounts/scope-names.js';
import { StaffStore } from './staff.store.js';

export interface NewStaff {
  readonly login: string;
  readonly name: string;
  readonly phone: string | null;
  readonly grants: readonly Grant[];
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly demoKey?: string;
}

/** Creates a staff account. Its phone is only a contact: staff log in with a password. */
@Injectable()
export class CreateStaff {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly store: AccountStore,
    private readonly staff: StaffStore,
    private readonly scopes: ScopeNames,
    private readonly passwords: Passwords,
    private readonly sealer: Sealer,
    private readonly hash: KeyedHash,
    private readonly audit: Audit,
  ) {}

  async run({ actor, body }: Call<'createStaff'>): Promise<Answer<'createStaff'>> {
    await this.scopes.check(body.grants);
    const initialPassword = this.passwords.first();
    const passwordHash = await this.passwords.hash(initialPassword);
    const id = await this.create(actor, { ...body, passwordHash, mustChangePassword: true });
    return { staff: await this.staff.answer(id), initialPassword };
  }

  /** @throws LOGIN_NAME_TAKEN */
  async create(actor: AuditActor, { login, name, phone, grants, ...rest }: NewStaff): Promise<number> {
    const account = {
      ...rest,
      kind: 'staff',
      displayName: name,
      login: login.toLowerCase(),
      phoneSealed: phone === null ? null : this.sealer.seal(phone, 'account.phone'),
      contactHash: phone === null ? null : this.hash.of('account.phone', phone),
      createdAt: this.clock.now(),
    } as const;
    return this.tx.run(async (em) => {
      const id = await this.store.insert(em, account).catch((error: unknown) => {
        throw isDuplicateKey(error) ? new AppError('LOGIN_NAME_TAKEN') : error;
      });
      await this.store.replaceGrants(em, id, distinct(grants));
      const data = { login: account.login, grants: distinct(grants).map(grantKey) };
      await this.audit.write({ actor, action: 'staff.create', subject: 'account', subjectId: id, data });
      return id;
    });
  }
}

/** The grants without duplicates. */
export const distinct = (grants: readonly Grant[]): Grant[] => [...new Map(grants.map((grant) => [grantKey(grant), grant])).values()];
