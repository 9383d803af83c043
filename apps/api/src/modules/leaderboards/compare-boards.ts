import { Injectable } from '@nestjs/common';
import { Db, isOneOf, select } from '../../kit/db/index.js';
import { Outbox } from '../../kit/outbox/index.js';
import { LedgerWitness, type LedgerFault, type SeenChains } from '../ledger/index.js';
import { VolunteerReader } from '../volunteers/index.js';
import { boardsOf } from './core/boards.js';
import { TakeMinutes } from './take-minutes.js';

/** Compares the scores of leaderboards with the minutes in the ledger. */
@Injectable()
export class CompareBoards {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly volunteers: VolunteerReader,
    private readonly takes: TakeMinutes,
  ) {}

  @LedgerWitness()
  async compareBoards(chains: SeenChains): Promise<LedgerFault[]> {
    const ids = [...chains.keys()];
    const among = isOneOf('volunteerId', ids);
    const scores = await select<{ volunteerId: number; board: string; minutes: number }>(
      this.db.em,
      `SELECT volunteerId, board, minutes FROM board_score WHERE ${among.sql} AND minutes <> 0`,
      among.params,
    );
    const people = await this.volunteers.byIds(ids);
    const waiting = await this.waiting();
    const faults: LedgerFault[] = [];
    for (const [volunteerId, chain] of chains) {
      const person = people.get(volunteerId);
      if (!person || waiting.has(volunteerId)) continue;
      const due = new Map<string, number>();
      for (const { unit, serviceDate, amount, kind } of chain)
        if (unit === 'minutes')
          for (const board of boardsOf(serviceDate, kind !== 'imported', this.takes.regionsOf(person.regionCode)))
            due.set(board, (due.get(board) ?? 0) + amount);
      const shown = new Map(scores.filter((score) => score.volunteerId === volunteerId).map(({ board, minutes }) => [board, minutes]));
      for (const board of new Set([...due.keys(), ...shown.keys()]))
        if ((due.get(board) ?? 0) !== (shown.get(board) ?? 0))
          faults.push({
            kind: 'boardDiffers',
            where: `v:${volunteerId}`,
            text: `志愿者 ${volunteerId} 在榜单 ${board} 上是 ${shown.get(board) ?? 0} 分钟，按账本应为 ${due.get(board) ?? 0} 分钟`,
          });
    }
    return faults;
  }

  /** Volunteers whose last movements or move to another region have not been counted yet. */
  private async waiting(): Promise<ReadonlySet<number>> {
    const messages = [...(await this.outbox.undelivered('ledger.posted')), ...(await this.outbox.undelivered('volunteers.moved'))];
    return new Set(messages.map(({ volunteerId }) => volunteerId));
  }
}
