import { Injectable } from '@nestjs/common';
import { ageAt } from './core/age.js';
import type { VolunteerSelf } from '@zhiyuanhong/contracts';
import type { EntityManager } from 'typeorm';
import { District } from '../../district.js';
import { Clock, shanghaiDay } from '../../kit/clock/index.js';
import { KeyedHash, maskIdNumber, Sealer } from '../../kit/crypto/index.js';
import { Db, insert } from '../../kit/db/index.js';
import { AppError } from '../../kit/errors/index.js';
import { RegionTree } from '../regions/index.js';
import { VolunteerStanding } from './volunteer-standing.entity.js';
import { VolunteerReader } from './volunteer-reader.js';
import { Volunteer, VolunteerSkill } from './volunteer.entity.js';

export interface NewVolunteer extends Omit<
  Volunteer,
  'id' | 'idNumberSealed' | 'idNumberHash' | 'contactPhoneSealed' | 'contactPhoneHash' | 'guardianSealed' | 'guardianPhoneHash' | 'joinedAt'
> {
  readonly idNumber: string;
  readonly contactPhone: string | null;
  readonly guardian: { readonly name: string; readonly phone: string } | null;
  readonly skills: readonly string[];
}

/** Reads and writes volunteers with their skills, in the open transaction if there is one. */
@Injectable()
export class VolunteerStore {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly hash: KeyedHash,
    private readonly reader: VolunteerReader,
    private readonly regions: RegionTree,
    readonly district: District,
  ) {}

  byId(id: number): Promise<Volunteer | null> {
    return this.db.em.findOneBy(Volunteer, { id });
  }

  byAccount(accountId: number): Promise<Volunteer | null> {
    return this.db.em.findOneBy(Volunteer, { accountId });
  }

  byIdNumber(idNumber: string): Promise<Volunteer | null> {
    return this.db.em.findOneBy(Volunteer, { idNumberHash: this.idNumberHash(idNumber) });
  }

  /**
   * Adds volunteer, skills and empty standing, in the open transaction.
   * @throws an error that `isDuplicateKey` recognises: account or ID number taken
   */
  async insert(em: EntityManager, { idNumber, contactPhone, guardian, skills, ...profile }: NewVolunteer): Promise<number> {
    const now = this.clock.now();
    const id = await insert(em, Volunteer, {
      ...profile,
      idNumberSealed: this.sealer.seal(idNumber, 'volunteer.idNumber'),
      idNumberHash: this.idNumberHash(idNumber),
      contactPhoneSealed: contactPhone === null ? null : this.sealer.seal(contactPhone, 'volunteer.phone'),
      contactPhoneHash: contactPhone === null ? null : this.hash.of('account.phone', contactPhone),
      guardianSealed: guardian && this.sealer.seal(JSON.stringify(guardian), 'volunteer.guardian'),
      guardianPhoneHash: guardian && this.hash.of('account.phone', guardian.phone),
      joinedAt: now,
    });
    await insert(em, VolunteerStanding, { volunteerId: id, minutes: 0, points: 0, star: 0, updatedAt: now });
    await this.replaceSkills(em, id, skills);
    return id;
  }

  async replaceSkills(em: EntityManager, volunteerId: number, skills: readonly string[]): Promise<void> {
    await em.delete(VolunteerSkill, { volunteerId });
    if (skills.length > 0)
      await em
        .createQueryBuilder()
        .insert()
        .into(VolunteerSkill)
        .values(skills.map((skill) => ({ volunteerId, skill })))
        .execute();
  }

  openIdNumber(volunteer: Pick<Volunteer, 'idNumberSealed'>): string {
    return this.sealer.open(volunteer.idNumberSealed, 'volunteer.idNumber');
  }

  /** The profile of the account's volunteer; null when it has not joined. */
  async self(accountId: number): Promise<VolunteerSelf | null> {
    const row = await this.byAccount(accountId);
    const brief = row && (await this.reader.byId(row.id));
    if (!brief) return null;
    return {
      id: row.id,
      number: brief.number,
      name: row.name,
      sex: row.sex,
      birthDate: row.birthDate,
      age: ageAt(row.birthDate, shanghaiDay(this.clock.now())),
      idNumberMasked: maskIdNumber(this.openIdNumber(row)),
      phoneMasked: brief.phoneMasked,
      regionCode: row.regionCode,
      regionName: this.regions.name(row.regionCode),
      skills: [...brief.skills],
      categories: row.categories,
      languages: row.languages,
      party: row.party,
      availability: row.availability.map(({ weekday, part }) => ({ weekday, part })),
      realName: row.realName,
      leaderboardConsent: row.leaderboardConsent,
      codeOfConductVersion: row.codeOfConductVersion,
      privacyVersion: row.privacyVersion,
      joinedAt: row.joinedAt.toISOString(),
      minutes: brief.minutes,
      points: brief.points,
      star: brief.star,
    };
  }

  /** @throws NOT_A_VOLUNTEER */
  async requireSelf(accountId: number): Promise<VolunteerSelf> {
    const self = await this.self(accountId);
    if (!self) throw new AppError('NOT_A_VOLUNTEER');
    return self;
  }

  private idNumberHash(idNumber: string): string {
    return this.hash.of('volunteer.idNumber', idNumber);
  }
}
