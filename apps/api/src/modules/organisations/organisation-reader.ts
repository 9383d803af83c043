import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '../../kit/db/index.js';
import { Organisation } from './organisation.entity.js';

/** What other modules see of an organisation. */
export type OrganisationBrief = Pick<Organisation, 'id' | 'name' | 'kind' | 'parentId' | 'regionCode' | 'contactName' | 'disabled'>;

const brief = ({ id, name, kind, parentId, regionCode, contactName, disabled }: Organisation): OrganisationBrief => ({
  id,
  name,
  kind,
  parentId,
  regionCode,
  contactName,
  disabled,
});

/** Reads organisations for other modules, in the open transaction if there is one. */
@Injectable()
export class OrganisationReader {
  constructor(private readonly db: Db) {}

  async byId(id: number): Promise<OrganisationBrief | null> {
    const row = await this.db.em.findOneBy(Organisation, { id });
    return row && brief(row);
  }

  /** By id; unknown ids are left out. */
  async byIds(ids: readonly number[]): Promise<Map<number, OrganisationBrief>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.em.findBy(Organisation, { id: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.id, brief(row)]));
  }

  /**
   * Average rating, 1 to 5 with one decimal (null without ratings), and the number of ratings, by organisation; unknown ids are left out.
   */
  async ratingsOf(ids: readonly number[]): Promise<Map<number, { averageRating: number | null; ratings: number }>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.em.findBy(Organisation, { id: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.id, { averageRating: averageRating(row), ratings: row.ratings }]));
  }

  /** Number of organisations that are not disabled. */
  async count(): Promise<number> {
    return this.db.em.countBy(Organisation, { disabled: false });
  }
}

/** With one decimal; null without ratings. */
export const averageRating = ({ ratingStars, ratings }: Pick<Organisation, 'ratingStars' | 'ratings'>): number | null =>
  ratings === 0 ? null : Math.round((ratingStars / ratings) * 10) / 10;
