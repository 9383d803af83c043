import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, shanghaiDay } from '../../kit/clock/index.js';
import { affected, holdOrMake, Tx } from '../../kit/db/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Outbox } from '../../kit/outbox/index.js';
import { Settings } from '../../settings.js';
import { VolunteerStandings } from '../volunteers/index.js';
import { chainHash, GENESIS, headSignature, type Head } from './core/chain.js';
import { pointsBack, pointsFor } from './core/points.js';
import { LedgerEntryRow, LedgerHead, type EntryKind, type Unit } from './ledger.entity.js';

/** A movement on a volunteer's account. */
export interface Movement {
  /** A second movement with the same key makes the whole posting fail. */
  readonly key: string;
  readonly unit: Unit;
  /** Whole minutes or points, negative when taken away, not zero. */
  readonly amount: number;
  readonly kind: EntryKind;
  readonly text: string;
  readonly sourceType: string;
  readonly sourceId: number | null;
  /** Day of the service (Asia/Shanghai); today when absent. */
  readonly serviceDate?: string;
}

/**
 * The only way in which minutes and points move: double entry, append-only, one hash chain for each volunteer. Balances are projections,
 * updated in the same transaction.
 */
@Injectable()
export class Ledger {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly standings: VolunteerStandings,
    private readonly settings: Settings,
  ) {}

  /** Locks a volunteer's account until the transaction ends, so that other payments wait. */
  async hold(volunteerId: number): Promise<void> {
    await this.tx.run((em) => this.head(em, volunteerId));
  }

  /**
   * Pays a confirmed record: minutes, and points at `pointsPerHour`, where the rest is carried on and points owed are kept back. `subject`
   * and `id` name the record, e.g. `attendance` 12, which is paid once.
   */
  async payService(service: {
    volunteerId: number;
    minutes: number;
    pointsPerHour: number;
    serviceDate: string;
    text: string;
    subject: string;
    id: number;
  }): Promise<{ points: number }> {
    return this.tx.run(async (em) => {
      const head = await this.head(em, service.volunteerId);
      const earned = pointsFor(service.minutes, service.pointsPerHour, head.carry);
      const kept = Math.min(earned.points, head.owedPoints);
      const points = earned.points - kept;
      await this.write(em, { ...head, carry: earned.carry, owedPoints: head.owedPoints - kept });
      const common = {
        kind: 'service' as const,
        text: service.text,
        sourceType: service.subject,
        sourceId: service.id,
        serviceDate: service.serviceDate,
      };
      const movements: Movement[] = [];
      if (service.minutes > 0)
        movements.push({ ...common, key: `${service.subject}:${service.id}:minutes`, unit: 'minutes', amount: service.minutes });
      if (points > 0) movements.push({ ...common, key: `${service.subject}:${service.id}:points`, unit: 'points', amount: points });
      await this.post(service.volunteerId, movements);
      return { points };
    });
  }

  /**
   * Takes back what a record was paid, by a reversal 冲正. `minutes` and `pointsPerHour` are those of the payment. Points that have been
   * spent are owed and kept back from what is earned next; the balance does not fall below zero.
   */
  async reverseService(record: {
    volunteerId: number;
    minutes: number;
    pointsPerHour: number;
    serviceDate: string;
    subject: string;
    id: number;
    reason: string;
  }): Promise<void> {
    const { volunteerId, subject, id, serviceDate } = record;
    await this.tx.run(async (em) => {
      const head = await this.head(em, volunteerId);
      const back = pointsBack(record.minutes, record.pointsPerHour, head.carry);
      // Locks the balance, so that its points are not spent before they are taken.
      await this.standings.apply(volunteerId, {});
      const taken = Math.min(back.points, (await this.standings.balanceOf(volunteerId)).points);
      await this.write(em, { ...head, carry: back.carry, owedPoints: head.owedPoints + back.points - taken });
      const common = {
        kind: 'reversal' as const,
        text: shortened(`冲正：${record.reason}`),
        sourceType: subject,
        sourceId: id,
        serviceDate,
      };
      const movements: Movement[] = [
        { ...common, key: `${subject}:${id}:minutes:reversal`, unit: 'minutes', amount: -record.minutes },
        { ...common, key: `${subject}:${id}:points:reversal`, unit: 'points', amount: -taken },
      ];
      await this.post(
        volunteerId,
        movements.filter((m) => m.amount !== 0),
      );
    });
  }

  /** Spends points. @throws NOT_ENOUGH_POINTS with the points needed and available */
  async spend(volunteerId: number, points: number, movement: Omit<Movement, 'unit' | 'amount'>): Promise<void> {
    await this.post(volunteerId, [{ ...movement, unit: 'points', amount: -points }]);
  }

  /** Posts movements of one volunteer, all or none, in the open transaction. */
  async post(volunteerId: number, movements: readonly Movement[]): Promise<void> {
    if (movements.length === 0) return;
    await this.tx.run(async (em) => {
      const minutes = sum(movements, 'minutes');
      const points = sum(movements, 'points');
      // The chain is always locked before the balance, so that two postings never wait for each other.
      const head = await this.head(em, volunteerId);
      if (!(await this.standings.apply(volunteerId, { minutes, points }))) {
        const balance = await this.standings.balanceOf(volunteerId);
        throw new AppError('NOT_ENOUGH_POINTS', { needed: -points, balance: balance.points });
      }
      await this.append(em, head, movements);
      const served = movements
        .filter((m) => m.unit === 'minutes')
        .map((m) => ({ serviceDate: m.serviceDate ?? shanghaiDay(this.clock.now()), amount: m.amount, dated: m.kind !== 'imported' }));
      await this.outbox.add('ledger.posted', { volunteerId, minutes: served, points });
    });
  }

  private async append(em: EntityManager, head: LedgerHead, movements: readonly Movement[]): Promise<void> {
    const { volunteerId } = head;
    const at = this.clock.now();
    const account = `v:${volunteerId}`;
    let [seq, prevHash] = [head.seq, head.hash];
    const rows: Omit<LedgerEntryRow, 'id'>[] = [];
    for (const m of movements) {
      const shared = {
        transferKey: m.key,
        unit: m.unit,
        kind: m.kind,
        text: m.text,
        sourceType: m.sourceType,
        sourceId: m.sourceId,
        serviceDate: m.serviceDate ?? shanghaiDay(at),
        at,
      };
      const chained = { ...shared, account, seq: ++seq, amount: m.amount, prevHash };
      const hash = chainHash(this.settings.keys.ledger, chained);
      rows.push({ ...chained, volunteerId, hash });
      rows.push({ ...shared, account: `s:${m.kind}`, volunteerId: null, seq: null, amount: -m.amount, prevHash: '', hash: '' });
      prevHash = hash;
    }
    await em.insert(LedgerEntryRow, rows);
    await this.write(em, { ...head, seq, hash: prevHash });
  }

  /**
   * The head of the volunteer's chain, locked. One that was altered is not paid out: it counts as without a rest, and is never signed again,
   * so that the verifier goes on naming it.
   */
  private async head(em: EntityManager, volunteerId: number): Promise<LedgerHead> {
    const first = { volunteerId, seq: 0, hash: GENESIS, carry: 0, owedPoints: 0 };
    await holdOrMake(em, LedgerHead, { volunteerId }, { ...first, rootSeq: 0, signature: this.sign(first) });
    const head = await em.findOneByOrFail(LedgerHead, { volunteerId });
    return this.sign(head) === head.signature ? head : { ...head, carry: 0, signature: ALTERED };
  }

  private async write(em: EntityManager, head: LedgerHead): Promise<void> {
    const signature = head.signature === ALTERED ? ALTERED : this.sign(head);
    const { seq, hash, carry, owedPoints, volunteerId } = head;
    const sql = 'UPDATE ledger_head SET seq = ?, hash = ?, carry = ?, owedPoints = ?, signature = ? WHERE volunteerId = ?';
    await affected(em, sql, [seq, hash, carry, owedPoints, signature, volunteerId]);
  }

  private sign(head: Head): string {
    return headSignature(this.settings.keys.ledger, head);
  }
}

/** Stands instead of the signature of a head that was found altered. */
const ALTERED = 'altered';

const sum = (movements: readonly Movement[], unit: Unit): number =>
  movements.filter((m) => m.unit === unit).reduce((total, m) => total + m.amount, 0);

/** At most 200 characters, as the column holds, without half of a surrogate pair, which would be hashed and stored differently. */
const shortened = (text: string): string => [...text].slice(0, 200).join('');
