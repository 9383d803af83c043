import { Injectable } from '@nestjs/common';
import { OnOutbox, type Topics } from '../../kit/outbox/index.js';
import { RegionTree } from '../regions/index.js';
import { VolunteerReader } from '../volunteers/index.js';
import { BoardStore } from './board.store.js';
import { boardKey, boardsOf } from './core/boards.js';

/** Updates leaderboards: minutes in the ledger count in the volunteer's region and all above it up to the district. */
@Injectable()
export class TakeMinutes {
  constructor(
    private readonly boards: BoardStore,
    private readonly regions: RegionTree,
    private readonly volunteers: VolunteerReader,
  ) {}

  @OnOutbox('ledger.posted')
  async take({ volunteerId, minutes }: Topics['ledger.posted']): Promise<void> {
    await this.hold(volunteerId);
    const volunteer = (await this.volunteers.byIds([volunteerId])).get(volunteerId);
    if (!volunteer) return;
    const regions = this.regionsOf(volunteer.regionCode);
    for (const { serviceDate, amount, dated } of minutes)
      for (const board of boardsOf(serviceDate, dated, regions)) await this.boards.add(board, volunteerId, amount);
  }

  /**
   * Moves the scores of a volunteer who moved house to the boards of the new regions. Each board is compared with the district's, so the
   * result is right in whatever order moves and payments arrive.
   */
  @OnOutbox('volunteers.moved')
  async move({ volunteerId }: Topics['volunteers.moved']): Promise<void> {
    await this.hold(volunteerId);
    const volunteer = (await this.volunteers.byIds([volunteerId])).get(volunteerId);
    if (!volunteer) return;
    const [home, root] = [this.regionsOf(volunteer.regionCode), this.regions.root.code];
    const scores = (await this.boards.scoresOf(volunteerId)).map(({ board, minutes }) => {
      const [span = '', region = ''] = board.split('@');
      return { span, region, minutes };
    });
    for (const { span, minutes: all } of scores.filter(({ region }) => region === root)) {
      const known = new Map(scores.filter((score) => score.span === span).map(({ region, minutes }) => [region, minutes]));
      for (const region of new Set([...known.keys(), ...home])) {
        const wanted = home.includes(region) ? all : 0;
        await this.boards.add(`${span}@${region}`, volunteerId, wanted - (known.get(region) ?? 0));
      }
    }
  }

  /** Locks the volunteer before anything is read, so that messages about one volunteer are handled one after the other. */
  private hold(volunteerId: number): Promise<void> {
    return this.boards.hold(boardKey('all', '', this.regions.root.code), volunteerId);
  }

  /** The region and all above it up to the district, on whose boards somebody who lives there counts. */
  regionsOf(code: string): string[] {
    const inside = this.regions.path(code).filter((r) => this.regions.isUnder(r.code, this.regions.root.code));
    return inside.length > 0 ? inside.map((r) => r.code) : [this.regions.root.code];
  }
}
