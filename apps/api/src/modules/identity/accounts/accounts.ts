import { Injectable } from '@nestjs/common';
import type { Me, Role } from '@zhiyuanhong/contracts';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import type { Actor, Restriction } from '../../../kit/access/index.js';
import type { AuditActor } from '../../../kit/audit/index.js';
import { KeyedHash, maskPhone, Sealer } from '../../../kit/crypto/index.js';
import { Db, hold, Tx } from '../../../kit/db/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { Account, AccountGrant } from './account.entity.js';
import { AccountStore } from './account.store.js';
import { MeSources } from './me-sources.js';
import { ScopeNames } from './scope-names.js';

type Signer = { readonly accountId: number; readonly name?: string };

/** Restriction until the first password has been changed. */
const CHANGE_PASSWORD: Restriction = { code: 'PASSWORD_CHANGE_REQUIRED', only: ['getMe', 'changePassword', 'logout'] };

/** Reads accounts, for identity and for other modules, in the open transaction if there is one. */
@Injectable()
export class Accounts {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly store: AccountStore,
    private readonly sealer: Sealer,
    private readonly hash: KeyedHash,
    private readonly scopes: ScopeNames,
    private readonly sources: MeSources,
  ) {}

  /** Display names by id; unknown ids are left out. */
  async names(ids: readonly number[]): Promise<Map<number, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.em.findBy(Account, { id: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.id, row.displayName]));
  }

  /** Ids of accounts that are organisers of exactly this organisation, ascending; disabled ones are left out. */
  async organisersOf(organisationId: number): Promise<number[]> {
    const grants = await this.db.em.findBy(AccountGrant, { role: 'organiser', scopeKind: 'organisation', scopeId: organisationId });
    const active = await this.db.em.findBy(Account, { id: In(grants.map(({ accountId }) => accountId)), disabled: false });
    return active.map(({ id }) => id).sort((a, b) => a - b);
  }

  /** Ids of accounts whose role reaches this region, ascending; disabled ones are left out. */
  async inRegion(role: Role, regionCode: string): Promise<number[]> {
    const prefixes = Array.from(regionCode, (_, i) => regionCode.slice(0, i + 1));
    const grants = await this.db.em.find(AccountGrant, {
      where: [
        { role: role as AccountGrant['role'], scopeKind: 'all' },
        { role: role as AccountGrant['role'], scopeKind: 'region', scopeCode: In(prefixes) },
      ],
    });
    const active = await this.db.em.findBy(Account, { id: In(grants.map(({ accountId }) => accountId)), disabled: false });
    return active.map(({ id }) => id).sort((a, b) => a - b);
  }

  /**
   * Ids of accounts whose grant of this role is nearest to the region: for the region itself, else for the level above, and so on; grants
   * for everything come last. Ascending, without disabled ones.
   */
  async nearestInRegion(role: AccountGrant['role'], regionCode: string): Promise<number[]> {
    const grants = (await this.db.em.findBy(AccountGrant, { role })).filter(
      ({ scopeKind, scopeCode }) => scopeKind === 'all' || (scopeKind === 'region' && scopeCode !== '' && regionCode.startsWith(scopeCode)),
    );
    const active = new Set(
      (await this.db.em.findBy(Account, { id: In(grants.map(({ accountId }) => accountId)), disabled: false })).map(({ id }) => id),
    );
    const reached = grants.filter(({ accountId }) => active.has(accountId));
    const nearest = Math.max(...reached.map(({ scopeCode }) => scopeCode.length));
    const ids = reached.filter(({ scopeCode }) => scopeCode.length === nearest).map(({ accountId }) => accountId);
    return [...new Set(ids)].sort((x, y) => x - y);
  }

  /** Id of the account that logs in with this phone; null for none. */
  async byPhone(phone: string): Promise<number | null> {
    return (await this.store.byPhoneHash(this.hash.of('account.phone', phone)))?.id ?? null;
  }

  /** Locks the account until the transaction ends, so that its calls at the same time are handled one after the other. */
  async hold(em: EntityManager, accountId: number): Promise<void> {
    await hold(em, Account, { id: accountId });
  }

  /** The actor with a name for the audit trail; null for the system. A name that is given is kept. */
  async signature(signer: Signer): Promise<NonNullable<AuditActor>>;
  async signature(signer: Signer | null): Promise<AuditActor>;
  async signature(signer: Signer | null): Promise<AuditActor> {
    if (signer === null) return null;
    const { accountId, name } = signer;
    return { accountId, name: name ?? (await this.names([accountId])).get(accountId) ?? '' };
  }

  /** The account's phone, unmasked; null for none. Whoever sends it must write an audit entry. */
  async phoneOf(accountId: number): Promise<string | null> {
    const account = await this.store.byId(accountId);
    return account?.phoneSealed ? this.sealer.open(account.phoneSealed, 'account.phone') : null;
  }

  /** Adds the hashes of staff's phones that were stored before there were such hashes. */
  async fillContactHashes(): Promise<void> {
    const where = { kind: 'staff', phoneSealed: Not(IsNull()), contactHash: IsNull() } as const;
    for (const { id, phoneSealed } of await this.db.em.find(Account, { where, select: { id: true, phoneSealed: true } })) {
      const contactHash = this.hash.of('account.phone', this.sealer.open(phoneSealed!, 'account.phone'));
      await this.tx.run((em) => em.update(Account, { id }, { contactHash }));
    }
  }

  /** The account's answer to `getMe`. @throws SESSION_EXPIRED when it does not exist */
  async me(accountId: number): Promise<Me> {
    const account = await this.store.byId(accountId);
    if (!account) throw new AppError('SESSION_EXPIRED');
    const grants = (await this.store.grantsOf([accountId])).get(accountId) ?? [];
    return {
      accountId,
      displayName: account.displayName,
      phoneMasked: account.phoneSealed ? maskPhone(this.sealer.open(account.phoneSealed, 'account.phone')) : null,
      hasWechat: account.wechatOpenid !== null,
      mustChangePassword: account.mustChangePassword,
      grants: await this.scopes.name(grants),
      volunteer: await this.sources.volunteer(accountId),
      unreadMessages: await this.sources.unreadMessages(accountId),
    };
  }

  /** The actor for an access token of this session in its present version. */
  actorOf(me: Me, sessionId: string, sessionVersion?: number): Actor {
    return {
      accountId: me.accountId,
      volunteerId: me.volunteer?.id ?? null,
      grants: me.grants.map(({ role, scope }) => ({ role, scope })),
      sessionId,
      sessionVersion,
      ...(me.mustChangePassword && { restriction: CHANGE_PASSWORD }),
    };
  }
}
