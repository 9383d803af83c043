import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../kit/clock/index.js';
import { KeyedHash, Sealer } from '../../../kit/crypto/index.js';
import { Db, select } from '../../../kit/db/index.js';
import { Outbox } from '../../../kit/outbox/index.js';
import { PersonAccounts } from '../../identity/index.js';
import type { RosterPerson } from '../core/roster-row.js';
import { VolunteerStanding } from '../volunteer-standing.entity.js';
import { Volunteer, VolunteerSkill } from '../volunteer.entity.js';

export interface BatchPerson extends RosterPerson {
  readonly row: number;
}

export interface Sorted {
  /** People to add. */
  readonly fresh: readonly BatchPerson[];
  /** Number of people whose ID number a volunteer has. */
  readonly alreadyThere: number;
  /** Rows whose phone belongs to another volunteer's account. */
  readonly phoneTaken: readonly number[];
}

const marks = (values: readonly unknown[]): string => values.map(() => '?').join();

/** Imports some rows of a roster file, with few statements for all of them. */
@Injectable()
export class ImportBatch {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly hash: KeyedHash,
    private readonly persons: PersonAccounts,
    private readonly outbox: Outbox,
  ) {}

  /** Decides what to do with each person. */
  async sort(people: readonly BatchPerson[]): Promise<Sorted> {
    const idHashes = people.map((person) => this.idHash(person));
    const known = await select<{ idNumberHash: string }>(
      this.db.em,
      `SELECT idNumberHash FROM volunteer WHERE idNumberHash IN (${marks(idHashes)})`,
      idHashes,
    );
    const volunteers = new Set(known.map((row) => row.idNumberHash));
    const unknown = people.filter((_, i) => !volunteers.has(idHashes[i]!));
    const taken = await this.phonesOfVolunteers(unknown);
    return {
      fresh: unknown.filter(({ phone }) => !taken.has(this.persons.phoneHash(phone))),
      alreadyThere: people.length - unknown.length,
      phoneTaken: unknown.filter(({ phone }) => taken.has(this.persons.phoneHash(phone))).map(({ row }) => row),
    };
  }

  /** Adds the fresh people, in the open transaction. @throws an error that `isDuplicateKey` recognises when somebody added one first */
  async take(em: EntityManager, people: readonly BatchPerson[]): Promise<Sorted> {
    const sorted = await this.sort(people);
    if (sorted.fresh.length > 0) await this.add(em, sorted.fresh);
    return sorted;
  }

  private async add(em: EntityManager, people: readonly BatchPerson[]): Promise<void> {
    const accounts = await this.persons.forPhones(em, people);
    const joinedAt = this.clock.now();
    const rows = people.map((person) => ({
      accountId: accounts.get(person.phone)!,
      name: person.name,
      sex: person.sex,
      birthDate: person.birthDate,
      idNumberSealed: this.sealer.seal(person.idNumber, 'volunteer.idNumber'),
      idNumberHash: this.idHash(person),
      contactPhoneSealed: null,
      contactPhoneHash: null,
      regionCode: person.regionCode,
      categories: person.categories,
      languages: person.languages,
      party: person.party,
      availability: [],
      realName: 'imported' as const,
      leaderboardConsent: false,
      codeOfConductVersion: '',
      privacyVersion: '',
      consentedAt: null,
      guardianSealed: null,
      guardianPhoneHash: null,
      joinedAt,
    }));
    await insertAll(em, Volunteer, rows);
    const ids = await this.idsOf(rows.map((row) => row.idNumberHash));
    const withId = people.map((person, i) => ({ person, volunteerId: ids.get(rows[i]!.idNumberHash)! }));
    await insertAll(
      em,
      VolunteerStanding,
      withId.map(({ volunteerId }) => ({ volunteerId, minutes: 0, points: 0, star: 0, updatedAt: joinedAt })),
    );
    await insertAll(
      em,
      VolunteerSkill,
      withId.flatMap(({ person, volunteerId }) => person.skills.map((skill) => ({ volunteerId, skill }))),
    );
    for (const { person, volunteerId } of withId) {
      if (person.minutes > 0)
        await this.outbox.add('volunteers.imported', { volunteerId, minutes: person.minutes }, { key: `imported:${volunteerId}` });
    }
  }

  private async phonesOfVolunteers(people: readonly BatchPerson[]): Promise<Set<string>> {
    if (people.length === 0) return new Set();
    const hashes = people.map(({ phone }) => this.persons.phoneHash(phone));
    const rows = await select<{ phoneHash: string }>(
      this.db.em,
      `SELECT a.phoneHash FROM account a JOIN volunteer v ON v.accountId = a.id WHERE a.phoneHash IN (${marks(hashes)})`,
      hashes,
    );
    return new Set(rows.map((row) => row.phoneHash));
  }

  private async idsOf(idHashes: readonly string[]): Promise<Map<string, number>> {
    const rows = await select<{ id: number; idNumberHash: string }>(
      this.db.em,
      `SELECT id, idNumberHash FROM volunteer WHERE idNumberHash IN (${marks(idHashes)})`,
      idHashes,
    );
    return new Map(rows.map((row) => [row.idNumberHash, row.id]));
  }

  private idHash({ idNumber }: RosterPerson): string {
    return this.hash.of('volunteer.idNumber', idNumber);
  }
}

async function insertAll<E extends object>(em: EntityManager, entity: new () => E, rows: readonly Partial<E>[]): Promise<void> {
  if (rows.length > 0)
    await em
      .createQueryBuilder()
      .insert()
      .into(entity as new () => object)
      .values(rows as object[])
      .execute();
}
