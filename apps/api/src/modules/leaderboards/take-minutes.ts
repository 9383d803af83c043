import { Injectable } from '@nestjs/common';
import { OnOutbox } from '../../kit/outbox/index.js';
import type { LedgerPosted } from '../ledger/index.js';
import { RegionTree } from '../regions/index.js';
import { VolunteerReader } from '../volunteers/index.js';
import { BoardStore } from './board.store.js';
import { boardsOf } from './core/boards.js';

/** Keeps the boards: what the ledger posts counts in the volunteer's region and every one above it up to the district. */
@Injectable()
export class TakeMinutes {
  constructor(
    private readonly boards: BoardStore,
    private readonly regions: RegionTree,
    private readonly volunteers: VolunteerReader,
  ) {}

  @OnOutbox('ledger.posted')
  async take({ volunteerId, minutes }: LedgerPosted): Promise<void> {
    const volunteer = (await this.volunteers.byIds([volunteerId])).get(volunteerId);
    if (!volunteer) return;
    const regions = this.regionsOf(volunteer.regionCode);
    for (const { serviceDate, amount, dated } of minutes)
      for (const board of boardsOf(serviceDate, dated, regions)) await this.boards.add(board, volunteerId, amount);
  }

  /** Somebody moved house: all scores go along, from the boards of the old regions to those of the new. */
  @OnOutbox('volunteers.moved')
  async move({ volunteerId, from, to }: { volunteerId: number; from: string; to: string }): Promise<void> {
    const stay = this.regions.root.code;
    const scores = (await this.boards.scoresOf(volunteerId)).map((s) => ({
      span: s.board.split('@')[0] ?? '',
      region: s.board.split('@')[1] ?? '',
      minutes: s.minutes,
    }));
    const spans = scores.filter((s) => s.region === stay);
    const [left, entered] = [this.regionsOf(from), this.regionsOf(to)];
    for (const { span, minutes } of spans) {
      for (const region of left.filter((r) => !entered.includes(r))) await this.boards.add(`${span}@${region}`, volunteerId, -minutes);
      for (const region of entered.filter((r) => !left.includes(r))) await this.boards.add(`${span}@${region}`, volunteerId, minutes);
    }
  }

  private regionsOf(code: string): string[] {
    const inside = this.regions.path(code).filter((r) => this.regions.isUnder(r.code, this.regions.root.code));
    return inside.length > 0 ? inside.map((r) => r.code) : [this.regions.root.code];
  }
}
