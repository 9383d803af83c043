import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Capabilities } from '../../kit/capability/index.js';
import { Clock, monthOf, shanghaiDay } from '../../kit/clock/index.js';
import type { CommunityFigures } from '../../kit/figures/index.js';
import { BoardSums } from '../leaderboards/index.js';
import { RegionTree } from '../regions/index.js';

const FRESH_MS = 30_000;

/** Figures of the community for the home page; counted at most twice a minute, however many people ask. */
@Injectable()
export class CommunityFiguresReader {
  private known: { readonly figures: Promise<CommunityFigures>; readonly until: number; readonly month: string } | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly capabilities: Capabilities,
    private readonly modules: ModuleRef,
    private readonly boards: BoardSums,
    private readonly regions: RegionTree,
  ) {}

  /** Outdated figures are returned at once while new ones are counted, so that only the first caller waits. */
  get(): Promise<CommunityFigures> {
    const month = monthOf(shanghaiDay(this.clock.now()));
    const wall = this.clock.wall().getTime();
    const known = this.known?.month === month ? this.known : null;
    if (known && known.until >= wall) return known.figures;
    const figures = this.count(month);
    const kept = known?.figures ?? figures;
    this.known = { figures: kept, until: wall + FRESH_MS, month };
    figures.then(
      () => (this.known = { figures, until: wall + FRESH_MS, month }),
      () => (this.known = null),
    );
    return kept;
  }

  /** Modules that are off count nothing. */
  private async count(month: string): Promise<CommunityFigures> {
    // Minutes count even where the leaderboards are off.
    const monthMinutes = await this.boards.minutesOn('month', `${month}-01`, this.regions.root.code);
    const sum = { volunteers: 0, organisations: 0, monthMinutes, totalMinutes: 0, activitiesOpen: 0, wishesOpen: 0 };
    for (const { figures } of this.capabilities.on)
      if (figures) Object.assign(sum, await this.modules.get(figures, { strict: false }).figures());
    return sum;
  }
}
