import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { reachOf, under, within } from '../../kit/access/index.js';
import { Clock, shanghaiDay } from '../../kit/clock/index.js';
import { KeyedHash, maskIdNumber } from '../../kit/crypto/index.js';
import { andWhere, Db } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { RegionTree } from '../regions/index.js';
import { ageAt } from './core/age.js';
import { idOfNumber } from './core/number.js';
import { VolunteerReader } from './volunteer-reader.js';
import { Volunteer } from './volunteer.entity.js';
import { VolunteerStore } from './volunteer.store.js';

/** Lists volunteers of the caller's regions, newest first. `q`: part of the name, or a whole number, phone or ID number. */
@Injectable()
export class ListVolunteers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly hash: KeyedHash,
    private readonly store: VolunteerStore,
    private readonly reader: VolunteerReader,
    private readonly regions: RegionTree,
  ) {}

  async run({ actor, query }: Call<'listVolunteers'>): Promise<Answer<'listVolunteers'>> {
    const { page, pageSize, regionCode, skill, minStar, q } = query;
    const find = this.db.em
      .createQueryBuilder(Volunteer, 'v')
      .orderBy('v.id', 'DESC')
      .skip((page - 1) * pageSize)
      .take(pageSize);
    andWhere(find, within(reachOf(actor, ['platform', 'reviewer']), { region: 'v.regionCode' }));
    if (regionCode) andWhere(find, under(regionCode, 'v.regionCode'));
    if (skill) find.andWhere('EXISTS (SELECT 1 FROM volunteer_skill k WHERE k.volunteerId = v.id AND k.skill = :skill)', { skill });
    if (minStar)
      find.andWhere('EXISTS (SELECT 1 FROM volunteer_standing s WHERE s.volunteerId = v.id AND s.star >= :minStar)', { minStar });
    if (q) this.search(find, q);
    const [rows, total] = await find.getManyAndCount();
    return { items: await this.cards(rows), total, page, pageSize };
  }

  private search(find: SelectQueryBuilder<Volunteer>, q: string): void {
    const text = q.toUpperCase();
    const id = idOfNumber(this.store.district.region.code, text);
    find.andWhere(
      `(INSTR(v.name, :q) > 0 OR v.id = :id OR v.idNumberHash = :idNumber
        OR EXISTS (SELECT 1 FROM account a WHERE a.id = v.accountId AND a.phoneHash = :phone))`,
      { q, id: id ?? 0, idNumber: this.hash.of('volunteer.idNumber', text), phone: this.hash.of('account.phone', text) },
    );
  }

  private async cards(rows: readonly Volunteer[]): Promise<Answer<'listVolunteers'>['items']> {
    const briefs = await this.reader.byIds(rows.map((row) => row.id));
    const today = shanghaiDay(this.clock.now());
    return rows.flatMap((row) => {
      const brief = briefs.get(row.id);
      if (!brief) return [];
      return [
        {
          id: row.id,
          number: brief.number,
          name: row.name,
          sex: row.sex,
          age: ageAt(row.birthDate, today),
          phoneMasked: brief.phoneMasked,
          idNumberMasked: maskIdNumber(this.store.openIdNumber(row)),
          regionCode: row.regionCode,
          regionName: this.regions.name(row.regionCode),
          skills: [...brief.skills],
          minutes: brief.minutes,
          star: brief.star,
          joinedAt: row.joinedAt.toISOString(),
        },
      ];
    });
  }
}
