import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { openKit, type OpenKit } from '../../../test/support/open-kit.js';
import { Outbox, OnOutbox } from '../outbox/index.js';
import { Tx } from '../db/index.js';
import { DueJob } from './due-job.js';
import { Jobs } from './jobs.js';

declare module '../outbox/topics.js' {
  interface Topics {
    'test.closed': { left: number };
  }
}

@Injectable()
class Work {
  left = 0;
  seen: Date[] = [];
  atOnce = 0;
  most = 0;
  told: number[] = [];
  broken = false;
  slow = false;
  crawls = 0;
  crawling = 0;
  mostCrawling = 0;
  constructor(
    private readonly tx: Tx,
    private readonly outbox: Outbox,
  ) {}

  @DueJob('close slots', { everySeconds: 0.05 })
  async close(now: Date): Promise<number> {
    this.seen.push(now);
    this.most = Math.max(this.most, ++this.atOnce);
    await sleep(10);
    this.atOnce--;
    if (this.left === 0) return 0;
    this.left--;
    await this.tx.run(() => this.outbox.add('test.closed', { left: this.left }));
    return 1;
  }

  /** Takes longer than its interval. */
  @DueJob('slow', { everySeconds: 0.02 })
  async crawl(): Promise<number> {
    this.crawls++;
    this.mostCrawling = Math.max(this.mostCrawling, ++this.crawling);
    await sleep(this.slow ? 100 : 0);
    this.crawling--;
    return 0;
  }

  @DueJob('broken', { everySeconds: 3600 })
  async fail(): Promise<number> {
    if (this.broken) throw new Error('out of order');
    return 0;
  }

  @OnOutbox('test.closed')
  async told_(payload: { left: number }): Promise<void> {
    this.told.push(payload.left);
  }
}

describe('due jobs', () => {
  let kit: OpenKit;
  let jobs: Jobs;
  let work: Work;
  beforeAll(async () => {
    Logger.overrideLogger(false);
    kit = await openKit('sqlite', { providers: [Work] });
    [jobs, work] = [kit.get(Jobs), kit.get(Work)];
  });
  afterAll(() => kit.close());
  afterEach(async () => {
    await jobs.stop();
    Object.assign(work, { left: 0, seen: [], atOnce: 0, most: 0, told: [], broken: false, slow: false, crawls: 0, mostCrawling: 0 });
  });

  it('run until nothing is due, messages too, at domain time', async () => {
    work.left = 3;
    await kit.clock.advance(24 * 60);
    expect(await jobs.runDue()).toBe(6);
    expect(work.told).toEqual([2, 1, 0]);
    expect(work.seen[0]!.getTime() - Date.now()).toBeGreaterThan(23 * 3_600_000);
    expect(await jobs.runDue()).toBe(0);
    await kit.clock.reset();
  });

  it('name the job that failed, after the others have run', async () => {
    Object.assign(work, { broken: true, left: 2 });
    await expect(jobs.runDue()).rejects.toMatchObject({ message: 'Jobs failed: broken', errors: [new Error('out of order')] });
    expect(work.left).toBe(0);
  });

  it('run on their interval until stopped, and never beside themselves', async () => {
    jobs.start();
    await Promise.all([sleep(400), jobs.runDue(), jobs.runDue()]);
    await jobs.stop();
    const runs = work.seen.length;
    expect(runs).toBeGreaterThan(4);
    expect(work.most).toBe(1);
    await sleep(150);
    expect(work.seen).toHaveLength(runs);
  });

  it('do not pile up nor overtake themselves when they are slower than their interval', async () => {
    work.slow = true;
    jobs.start();
    await sleep(300);
    await Promise.all([jobs.runDue(), jobs.runDue(), jobs.runDue()]);
    await jobs.stop();
    const { crawls } = work;
    expect([work.mostCrawling, work.crawling]).toEqual([1, 0]);
    expect(crawls).toBeGreaterThan(3);
    // Ticks during a run are dropped, not queued.
    await sleep(250);
    expect(work.crawls).toBe(crawls);
  });

  it('all run when several ask for what is due, each after the other', async () => {
    work.slow = true;
    await Promise.all([jobs.runDue(), jobs.runDue(), jobs.runDue(), jobs.runDue()]);
    expect([work.crawls, work.mostCrawling, work.crawling]).toEqual([4, 1, 0]);
  });

  it('do not start with two of one name', async () => {
    @Injectable()
    class Twin {
      @DueJob('close slots', { everySeconds: 60 })
      async close(): Promise<number> {
        return 0;
      }
    }
    await expect(openKit('sqlite', { providers: [Work, Twin] })).rejects.toThrow('Two jobs are called close slots');
  });
});
