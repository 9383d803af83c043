import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Selves, type Self } from '../../kit/access/index.js';
import { KeyedHash, Sealer } from '../../kit/crypto/index.js';
import { Db, isOneOf, select, Tx } from '../../kit/db/index.js';
import { Accounts } from '../identity/index.js';
import { Volunteer } from './volunteer.entity.js';

interface Phones {
  phoneHash: string | null;
  contactHash: string | null;
  contactPhoneHash: string | null;
  guardianPhoneHash: string | null;
}

const FOUND = 'SELECT a.id AS accountId, v.id AS volunteerId FROM account a LEFT JOIN volunteer v ON v.accountId = a.id WHERE';
const OF_VOLUNTEER = 'SELECT v.accountId, v.id AS volunteerId FROM volunteer v WHERE';

/**
 * Knows one person across accounts: by the phone that logs in, the phone of a staff account, and the phone given at joining. The child or
 * guardian on the record counts as the person. ID number and WeChat identity belong to one account each, so that they need no search.
 */
@Injectable()
export class SamePersons implements OnApplicationBootstrap {
  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly sealer: Sealer,
    private readonly hash: KeyedHash,
    private readonly accounts: Accounts,
    selves: Selves,
  ) {
    selves.register((accountId) => this.of(accountId));
  }

  async onApplicationBootstrap(): Promise<void> {
    // Another process may not have created the tables yet; it then fills them.
    await this.fill().catch((error: unknown) => new Logger(SamePersons.name).warn(error));
  }

  /** Everybody else who is the person of this account, or the child or guardian on the person's record. */
  async of(accountId: number): Promise<Self> {
    const own = `SELECT a.phoneHash, a.contactHash, v.contactPhoneHash, v.guardianPhoneHash
      FROM account a LEFT JOIN volunteer v ON v.accountId = a.id WHERE a.id = ?`;
    const [phones] = await select<Phones>(this.db.em, own, [accountId]);
    const mine = given(phones?.phoneHash, phones?.contactHash, phones?.contactPhoneHash);
    // The guardian's own accounts, but not the guardian's other children.
    const adults = [...mine, ...given(phones?.guardianPhoneHash)];
    if (adults.length === 0) return { accountIds: [], volunteerIds: [] };
    const parts = [
      { start: FOUND, where: isOneOf('a.phoneHash', adults) },
      { start: FOUND, where: isOneOf('a.contactHash', adults) },
      { start: OF_VOLUNTEER, where: isOneOf('v.contactPhoneHash', adults) },
      { start: OF_VOLUNTEER, where: isOneOf('v.guardianPhoneHash', mine) },
    ];
    const rows = await select<{ accountId: number; volunteerId: number | null }>(
      this.db.em,
      parts.map(({ start, where }) => `${start} ${where.sql}`).join(' UNION '),
      parts.flatMap(({ where }) => where.params),
    );
    const others = rows.filter((row) => row.accountId !== accountId);
    return {
      accountIds: others.map((row) => row.accountId),
      volunteerIds: others.flatMap((row) => row.volunteerId ?? []),
    };
  }

  /** Whether two accounts are one person, or child and guardian. */
  async are(accountId: number, other: number): Promise<boolean> {
    return accountId === other || (await this.of(accountId)).accountIds.includes(other);
  }

  /** Adds the hashes of phones that were stored before there were such hashes. */
  async fill(): Promise<void> {
    await this.accounts.fillContactHashes();
    const where = [
      { contactPhoneSealed: Not(IsNull()), contactPhoneHash: IsNull() },
      { guardianSealed: Not(IsNull()), guardianPhoneHash: IsNull() },
    ];
    const columns = { id: true, contactPhoneSealed: true, guardianSealed: true } as const;
    for (const { id, contactPhoneSealed, guardianSealed } of await this.db.em.find(Volunteer, { where, select: columns })) {
      const contact = contactPhoneSealed && this.sealer.open(contactPhoneSealed, 'volunteer.phone');
      const guardian = guardianSealed && (JSON.parse(this.sealer.open(guardianSealed, 'volunteer.guardian')) as { phone: string }).phone;
      const hashes = { contactPhoneHash: contact && this.phoneHash(contact), guardianPhoneHash: guardian && this.phoneHash(guardian) };
      await this.tx.run((em) => em.update(Volunteer, { id }, hashes));
    }
  }

  private phoneHash(phone: string): string {
    return this.hash.of('account.phone', phone);
  }
}

const given = (...hashes: readonly (string | null | undefined)[]): string[] => [...new Set(hashes.flatMap((one) => one ?? []))];
