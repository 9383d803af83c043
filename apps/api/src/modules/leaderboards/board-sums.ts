import { Injectable } from '@nestjs/common';
import { BoardStore } from './board.store.js';
import { boardKey, type Period } from './core/boards.js';

/** Sums over boards, for figures. */
@Injectable()
export class BoardSums {
  constructor(private readonly boards: BoardStore) {}

  /** Confirmed minutes of everybody in this region, in the month or year of this day or of all time. */
  minutesOn(period: Period, day: string, regionCode: string): Promise<number> {
    return this.boards.sum(boardKey(period, day, regionCode));
  }
}
