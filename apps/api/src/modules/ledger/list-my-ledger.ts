import { Injectable } from '@nestjs/common';
import { Clock, monthOf, shanghaiDay } from '../../kit/clock/index.js';
import { Db, select } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { VolunteerStandings } from '../volunteers/index.js';
import { LedgerEntryRow } from './ledger.entity.js';

/** The caller's movements 变动, newest first, and their balances. */
@Injectable()
export class ListMyLedger {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly standings: VolunteerStandings,
  ) {}

  async run({ actor, query }: Call<'listMyLedger'>): Promise<Answer<'listMyLedger'>> {
    const volunteerId = actor.volunteerId ?? 0;
    const { page, pageSize } = query;
    const find = this.db.em
      .createQueryBuilder(LedgerEntryRow, 'e')
      .where('e.volunteerId = :volunteerId', { volunteerId })
      .orderBy('e.seq', 'DESC')
      .skip((page - 1) * pageSize)
      .take(pageSize);
    if (query.unit) find.andWhere('e.unit = :unit', { unit: query.unit });
    if (query.month) find.andWhere('e.serviceDate BETWEEN :first AND :last', { first: `${query.month}-01`, last: `${query.month}-31` });
    const [rows, total] = await find.getManyAndCount();
    const balance = await this.standings.balanceOf(volunteerId);
    const today = shanghaiDay(this.clock.now());
    return {
      items: rows.map((e) => ({
        id: e.id,
        unit: e.unit,
        amount: e.amount,
        kind: e.kind,
        text: e.text,
        serviceDate: e.serviceDate,
        at: e.at.toISOString(),
        seq: e.seq ?? 0,
        hashHead: e.hash.slice(0, 12),
        sourceType: e.sourceType,
        sourceId: e.sourceId,
      })),
      total,
      page,
      pageSize,
      balance: {
        minutes: balance.minutes,
        points: balance.points,
        monthMinutes: await this.minutesSince(volunteerId, `${monthOf(today)}-01`),
        yearMinutes: await this.minutesSince(volunteerId, `${today.slice(0, 4)}-01-01`),
      },
    };
  }

  private async minutesSince(volunteerId: number, day: string): Promise<number> {
    const [row] = await select<{ minutes: number | null }>(
      this.db.em,
      "SELECT SUM(amount) AS minutes FROM ledger_entry WHERE volunteerId = ? AND unit = 'minutes' AND kind <> 'imported' AND serviceDate >= ?",
      [volunteerId, day],
    );
    return Number(row?.minutes ?? 0);
  }
}
