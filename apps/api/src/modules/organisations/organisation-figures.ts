import { Injectable } from '@nestjs/common';
import { affected, Tx } from '../../kit/db/index.js';

/** Changes of an organisation's figures: published projects, whole minutes served, sum of stars and number of ratings. */
export interface FigureChanges {
  readonly projects?: number;
  readonly servedMinutes?: number;
  readonly ratingStars?: number;
  readonly ratings?: number;
}

const SQL = `UPDATE organisation SET projects = projects + ?, servedMinutes = servedMinutes + ?, ratingStars = ratingStars + ?, ratings = ratings + ? WHERE id = ?`;

/** Updates the public figures of organisations. Call it from outbox consumers, because many writers change the same organisation's row. */
@Injectable()
export class OrganisationFigures {
  constructor(private readonly tx: Tx) {}

  /** Adds to the figures (subtracts negative numbers), in the open transaction. */
  async add(organisationId: number, { projects = 0, servedMinutes = 0, ratingStars = 0, ratings = 0 }: FigureChanges): Promise<void> {
    await this.tx.run((em) => affected(em, SQL, [projects, servedMinutes, ratingStars, ratings, organisationId]));
  }
}
