import { Injectable } from '@nestjs/common';
import { BoardStore } from './board.store.js';
import { boardKey, type Period } from './core/boards.js';

/** Sums over leaderboards, for figures. */
@Injectable()
export class BoardSums {
  constructor(private readonly boards: BoardStore) {}

  /** Confirmed minutes of all volunteers of this region, in the day's month or year or in all. */
  minutesOn(period: Period, day: string, regionCode: string): Promise<number> {
    return this.boards.sum(boardKey(period, day, regionCode));
  }
}
