import { Injectable } from '@nestjs/common';
import { District } from '../../district.js';
import { under } from '../../kit/access/index.js';
import { KeyedHash, maskPhone, Sealer } from '../../kit/crypto/index.js';
import { Db, everything, fromSqlTime, select, type SqlValue } from '../../kit/db/index.js';
import { numberOf } from './core/number.js';
import type { Sex } from './core/profile.js';

/** What other modules see of a volunteer. */
export interface VolunteerBrief {
  readonly id: number;
  readonly accountId: number;
  /** Volunteer number 志愿者编号. */
  readonly number: string;
  /** Real name; on public lists only with `leaderboardConsent`, otherwise masked. */
  readonly name: string;
  readonly sex: Sex;
  /** Day of birth, `2001-05-09`. */
  readonly birthDate: string;
  readonly phoneMasked: string;
  readonly regionCode: string;
  /** Skill codes. */
  readonly skills: readonly string[];
  readonly minutes: number;
  readonly points: number;
  readonly star: number;
  readonly leaderboardConsent: boolean;
  readonly joinedAt: Date;
}

interface Row {
  id: number;
  accountId: number;
  name: string;
  sex: Sex;
  birthDate: string;
  regionCode: string;
  leaderboardConsent: number | boolean;
  joinedAt: Date | string;
  contactPhoneSealed: string | null;
  phoneSealed: string | null;
  skills: string | null;
  minutes: number | null;
  points: number | null;
  star: number | null;
}

const COLUMNS = `v.id, v.accountId, v.name, v.sex, v.birthDate, v.regionCode, v.leaderboardConsent, v.joinedAt, v.contactPhoneSealed,
  a.phoneSealed, s.minutes, s.points, s.star,
  (SELECT GROUP_CONCAT(k.skill) FROM volunteer_skill k WHERE k.volunteerId = v.id) AS skills`;
const SOURCE = 'volunteer v JOIN account a ON a.id = v.accountId LEFT JOIN volunteer_standing s ON s.volunteerId = v.id';
const CHUNK = 500;

/** Reads volunteers for other modules, in the open transaction if there is one. */
@Injectable()
export class VolunteerReader {
  constructor(
    private readonly db: Db,
    private readonly sealer: Sealer,
    private readonly hash: KeyedHash,
    private readonly district: District,
  ) {}

  async byId(id: number): Promise<VolunteerBrief | null> {
    return (await this.byIds([id])).get(id) ?? null;
  }

  /** By id; unknown ids are left out. */
  async byIds(ids: readonly number[]): Promise<Map<number, VolunteerBrief>> {
    const found = new Map<number, VolunteerBrief>();
    const wanted = [...new Set(ids)];
    for (let i = 0; i < wanted.length; i += CHUNK) {
      const chunk = wanted.slice(i, i + CHUNK);
      for (const brief of await this.where(`v.id IN (${chunk.map(() => '?').join()})`, chunk)) found.set(brief.id, brief);
    }
    return found;
  }

  async byAccount(accountId: number): Promise<VolunteerBrief | null> {
    return (await this.where('v.accountId = ?', [accountId]))[0] ?? null;
  }

  /** By ID number, for staff who see the card. */
  async byIdNumber(idNumber: string): Promise<VolunteerBrief | null> {
    return (await this.where('v.idNumberHash = ?', [this.hash.of('volunteer.idNumber', idNumber)]))[0] ?? null;
  }

  /** The unmasked phone; null when none is known. Only for people whom the volunteer is to meet. */
  async phoneOf(id: number): Promise<string | null> {
    const [row] = await select<Row>(this.db.em, `SELECT ${COLUMNS} FROM ${SOURCE} WHERE v.id = ?`, [id]);
    return (row && openPhone(this.sealer, row)) || null;
  }

  /** Number of volunteers, in a region with all below it or in all. */
  async count(regionCode?: string): Promise<number> {
    const { sql, params } = regionCode === undefined ? everything : under(regionCode, 'v.regionCode');
    const [row] = await select<{ n: number }>(this.db.em, `SELECT COUNT(*) AS n FROM volunteer v WHERE ${sql}`, params);
    return Number(row?.n ?? 0);
  }

  private async where(condition: string, params: readonly SqlValue[]): Promise<VolunteerBrief[]> {
    const rows = await select<Row>(this.db.em, `SELECT ${COLUMNS} FROM ${SOURCE} WHERE ${condition} ORDER BY v.id`, params);
    return rows.map((row) => this.brief(row));
  }

  private brief({ contactPhoneSealed, phoneSealed, skills, ...row }: Row): VolunteerBrief {
    return {
      ...row,
      number: numberOf(this.district.region.code, row.id),
      phoneMasked: maskPhone(openPhone(this.sealer, { contactPhoneSealed, phoneSealed })),
      skills: skills ? skills.split(',').sort() : [],
      minutes: row.minutes ?? 0,
      points: row.points ?? 0,
      star: row.star ?? 0,
      leaderboardConsent: Boolean(row.leaderboardConsent),
      joinedAt: fromSqlTime(row.joinedAt),
    };
  }
}

/** The account's proven phone, else the phone given at joining; empty for neither. */
function openPhone(sealer: Sealer, of: { readonly phoneSealed: string | null; readonly contactPhoneSealed: string | null }): string {
  if (of.phoneSealed) return sealer.open(of.phoneSealed, 'account.phone');
  return of.contactPhoneSealed ? sealer.open(of.contactPhoneSealed, 'volunteer.phone') : '';
}
