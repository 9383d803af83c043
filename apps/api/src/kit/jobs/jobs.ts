import { Injectable, Logger, Optional, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { Capabilities } from '../capability/index.js';
import { Clock } from '../clock/index.js';
import { MarkedMethods, type MarkedMethod } from '../discover/index.js';
import { OutboxRunner } from '../outbox/index.js';
import { DUE_JOB, type JobMark } from './due-job.js';

type Job = MarkedMethod<JobMark, (now: Date) => Promise<number>>;

const MOST_ROUNDS = 100;

/** Runs due jobs 定时任务, each at its own interval or all at once. Jobs of a module 功能板块 that is off do not run. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Jobs.name);
  private readonly running = new Map<string, Promise<number>>();
  private found?: readonly Job[];
  private started: readonly Job[] = [];

  constructor(
    private readonly methods: MarkedMethods,
    private readonly clock: Clock,
    private readonly outbox: OutboxRunner,
    private readonly registry: SchedulerRegistry,
    /** Absent where the kit is used without modules. */
    @Optional() private readonly capabilities?: Capabilities,
  ) {}

  /** Finds the jobs at start, so that a duplicate name fails at once. */
  onApplicationBootstrap(): void {
    void this.due;
  }

  /** Starts running jobs in the background. */
  start(): void {
    if (this.started.length > 0) return;
    this.started = this.due;
    for (const job of this.started) {
      const tick = (): void => {
        // The job takes longer than its interval; the next tick goes on.
        if (this.running.has(job.name)) return;
        void this.run(job).catch((error: unknown) => this.log.error(`${job.mark.name}: ${String(error)}`, stackOf(error)));
      };
      this.registry.addInterval(job.mark.name, setInterval(tick, job.mark.everySeconds * 1000));
    }
  }

  /** Stops after the running jobs have ended. */
  async stop(): Promise<void> {
    for (const { mark } of this.started) this.registry.deleteInterval(mark.name);
    this.started = [];
    await Promise.allSettled(this.running.values());
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }

  /**
   * Runs all jobs and the outbox until nothing is due, after the demo clock has moved and in tests. Returns how much was done.
   * @throws AggregateError of failed jobs, after the others have run
   */
  async runDue(): Promise<number> {
    let done = 0;
    const faults = new Map<string, unknown>();
    for (let round = 0; round < MOST_ROUNDS; round++) {
      let now = await this.outbox.drain();
      for (const job of this.due) {
        if (faults.has(job.mark.name)) continue;
        now += await this.run(job).catch((error: unknown) => {
          faults.set(job.mark.name, error);
          return 0;
        });
      }
      if (now === 0) break;
      done += now;
    }
    if (faults.size > 0) throw new AggregateError(faults.values(), `Jobs failed: ${[...faults.keys()].join(', ')}`);
    return done;
  }

  /** A job never runs twice at a time in one process. */
  private async run(job: Job): Promise<number> {
    // Loops, because when several calls wait for a run, only the first of them may start the next.
    while (this.running.has(job.name)) await this.running.get(job.name)!.catch(() => 0);
    const run = Promise.resolve(job.call(this.clock.now())).finally(() => this.running.delete(job.name));
    this.running.set(job.name, run);
    return run;
  }

  private get due(): readonly Job[] {
    this.found ??= this.collect();
    return this.found.filter(({ module }) => this.capabilities?.isOn(module) ?? true);
  }

  private collect(): readonly Job[] {
    const jobs = this.methods.find<JobMark, Job['call']>(DUE_JOB);
    const names = jobs.map((job) => job.mark.name);
    const twice = names.find((name, i) => names.indexOf(name) !== i);
    if (twice) throw new Error(`Two jobs are called ${twice}`);
    return jobs;
  }
}

const stackOf = (error: unknown): string | undefined => (error instanceof Error ? error.stack : undefined);
