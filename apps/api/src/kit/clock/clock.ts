import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { AppError } from '../errors/index.js';
import { affected, Db, insert, isDuplicateKey, Tx } from '../db/index.js';
import { MINUTE_MS } from './spans.js';
import { provisionalMark } from '@zhiyuanhong/contracts/text';
import { addWorkingDays, type WorkCalendar } from './days.js';
import { DemoClock } from './demo-clock.entity.js';

export interface ClockOptions {
  /** Whether the demo clock 演示时钟 may be moved; never in production. */
  readonly movable: boolean;
  readonly calendar: WorkCalendar;
}

const ROW = 1;
const REFRESH_MS = 1000;
const FARTHEST_MINUTES = 5 * 366 * 24 * 60;

/** The only source of time. */
@Injectable()
export class Clock implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(Clock.name);
  private readonly asOf = new AsyncLocalStorage<Date>();
  private offsetMinutes = 0;
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: Db,
    private readonly tx: Tx,
    private readonly options: ClockOptions,
  ) {}

  /** Domain time, by which slots and deadlines go and records are dated; the demo clock moves it. */
  now(): Date {
    return this.asOf.getStore() ?? new Date(Date.now() + this.offsetMinutes * MINUTE_MS);
  }

  /** Runs `fn` as if it were that moment, which gives the demo district a past made by the real use cases. @throws AppError DEMO_ONLY */
  at<T>(moment: Date, fn: () => Promise<T>): Promise<T> {
    if (!this.options.movable) throw new AppError('DEMO_ONLY');
    return this.asOf.run(moment, fn);
  }

  /** Real time, for tokens, rate limits, leases and housekeeping. */
  wall(): Date {
    return new Date();
  }

  /** Minutes by which `now` is ahead of `wall`. */
  get ahead(): number {
    return this.offsetMinutes;
  }

  /** The one calendar by which working days, open hours and the limits in them go. */
  get calendar(): WorkCalendar {
    return this.options.calendar;
  }

  /** Deadline of `n` working days after a moment, by the holiday calendar: the end of the n-th one. */
  addWorkingDays(from: Date, n: number): Date {
    return addWorkingDays(from, n, this.options.calendar);
  }

  /** `（暂定）` beside a deadline that reaches beyond the published calendar, else nothing. */
  provisionalMark(deadline: Date): string {
    return provisionalMark(deadline, this.options.calendar.announcedUntil);
  }

  /** Moves the domain time forward by whole minutes (1 or more); other processes follow within a second. @throws AppError DEMO_ONLY */
  async advance(minutes: number): Promise<void> {
    if (!Number.isInteger(minutes) || minutes < 1) throw new RangeError(`Not a number of minutes: ${minutes}`);
    await this.move('offsetMinutes + ?', minutes);
  }

  /** Sets domain time back to real time, when a demonstration starts again. @throws AppError DEMO_ONLY */
  async reset(): Promise<void> {
    await this.move('0 * ?', 0);
  }

  async onModuleInit(): Promise<void> {
    if (!this.options.movable) return;
    await this.refresh();
    this.timer = setInterval(() => void this.refresh().catch((error: unknown) => this.log.warn(error)), REFRESH_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async move(offset: string, minutes: number): Promise<void> {
    if (!this.options.movable) throw new AppError('DEMO_ONLY');
    await this.tx.run(async (em) => {
      await insert(em, DemoClock, { id: ROW, offsetMinutes: 0 }).catch((error: unknown) => {
        if (!isDuplicateKey(error)) throw error;
      });
      const sql = `UPDATE demo_clock SET offsetMinutes = ${offset} WHERE id = ? AND offsetMinutes + ? <= ?`;
      const moved = await affected(em, sql, [minutes, ROW, minutes, FARTHEST_MINUTES]);
      if (moved !== 1) throw new RangeError(`The demo clock goes at most ${FARTHEST_MINUTES} minutes ahead`);
    });
    await this.refresh();
  }

  private async refresh(): Promise<void> {
    const row = await this.db.em.findOneBy(DemoClock, { id: ROW });
    this.offsetMinutes = row?.offsetMinutes ?? 0;
  }
}
