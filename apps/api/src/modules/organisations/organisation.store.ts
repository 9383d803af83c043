import { Injectable } from '@nestjs/common';
import type { Organisation as OrganisationContract } from '@zhiyuanhong/contracts';
import { In } from 'typeorm';
import type { z } from 'zod';
import { under } from '../../kit/access/index.js';
import { maskPhone, Sealer } from '../../kit/crypto/index.js';
import { andWhere, Db } from '../../kit/db/index.js';
import { AppError } from '../../kit/errors/index.js';
import { RegionTree } from '../regions/index.js';
import { averageRating } from './organisation-reader.js';
import { Organisation } from './organisation.entity.js';

export type OrganisationAnswer = z.output<typeof OrganisationContract>;

interface OrganisationFilter {
  readonly q?: string | undefined;
  readonly regionCode?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
}

/** Reads organisations, in the open transaction if there is one. */
@Injectable()
export class OrganisationStore {
  constructor(
    private readonly db: Db,
    private readonly regions: RegionTree,
    private readonly sealer: Sealer,
  ) {}

  /** @throws NOT_FOUND */
  async require(id: number): Promise<Organisation> {
    const row = await this.db.em.findOneBy(Organisation, { id });
    if (!row) throw new AppError('NOT_FOUND', { what: 'organisation' });
    return row;
  }

  async page({ q, regionCode, page, pageSize }: OrganisationFilter): Promise<{ items: OrganisationAnswer[]; total: number }> {
    const find = this.db.em
      .createQueryBuilder(Organisation, 'o')
      .orderBy('o.disabled', 'ASC')
      .addOrderBy('o.servedMinutes', 'DESC')
      .addOrderBy('o.id', 'ASC')
      .skip((page - 1) * pageSize)
      .take(pageSize);
    if (q) find.andWhere('INSTR(o.name, :q) > 0', { q });
    if (regionCode) andWhere(find, under(regionCode, 'o.regionCode'));
    const [rows, total] = await find.getManyAndCount();
    return { items: await this.answers(rows), total };
  }

  /** @throws NOT_FOUND */
  async answer(id: number): Promise<OrganisationAnswer> {
    const [answer] = await this.answers([await this.require(id)]);
    return answer!;
  }

  sealPhone(phone: string): string {
    return this.sealer.seal(phone, 'organisation.contactPhone');
  }

  /** Ids from the organisation up to the top of its tree. */
  async path(id: number): Promise<number[]> {
    const path: number[] = [];
    for (let next: number | null = id; next !== null && !path.includes(next);) {
      path.push(next);
      next = (await this.require(next)).parentId;
    }
    return path;
  }

  private async answers(rows: readonly Organisation[]): Promise<OrganisationAnswer[]> {
    const parentIds = rows.flatMap(({ parentId }) => (parentId === null ? [] : [parentId]));
    const parents = parentIds.length > 0 ? await this.db.em.findBy(Organisation, { id: In(parentIds) }) : [];
    const names = new Map(parents.map(({ id, name }) => [id, name]));
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.kind,
      parentId: row.parentId,
      parentName: row.parentId === null ? null : (names.get(row.parentId) ?? null),
      regionCode: row.regionCode,
      regionName: this.regions.name(row.regionCode),
      contactName: row.contactName,
      contactPhoneMasked: maskPhone(this.sealer.open(row.contactPhoneSealed, 'organisation.contactPhone')),
      summary: row.summary,
      projects: row.projects,
      servedMinutes: row.servedMinutes,
      averageRating: averageRating(row),
      ratings: row.ratings,
      disabled: row.disabled,
      createdAt: row.createdAt.toISOString(),
    }));
  }
}
