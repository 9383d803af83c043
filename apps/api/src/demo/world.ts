import type { INestApplicationContext } from '@nestjs/common';
import type { Client } from '@zhiyuanhong/contracts/client';
import { District } from '../district.js';
import type { Actor, Grant } from '../kit/access/index.js';
import { Clock } from '../kit/clock/index.js';
import { Db, Tx } from '../kit/db/index.js';
import { Jobs } from '../kit/jobs/index.js';
import { OutboxRunner } from '../kit/outbox/index.js';
import { Endpoints } from './endpoints.js';

/** What makers of the demo district work with. */
export class World {
  readonly endpoints: Endpoints;
  readonly clock: Clock;
  readonly db: Db;
  readonly tx: Tx;
  readonly jobs: Jobs;
  readonly outbox: OutboxRunner;
  readonly district: District;

  constructor(
    readonly app: INestApplicationContext,
    /** Reports what is being made, one line for each call. */
    readonly say: (line: string) => void,
  ) {
    this.endpoints = new Endpoints(app);
    this.clock = app.get(Clock);
    this.db = app.get(Db);
    this.tx = app.get(Tx);
    this.jobs = app.get(Jobs);
    this.outbox = app.get(OutboxRunner);
    this.district = app.get(District);
  }

  /** A client of this actor, whose calls are made at that moment; the messages that follow are delivered. */
  as(actor: Actor, at: Date): Pick<Client, 'call'> {
    return {
      call: (operation, ...input) =>
        this.clock.at(at, async () => {
          const answer = await this.endpoints.as(actor).call(operation, ...input);
          await this.outbox.drain();
          return answer;
        }),
    };
  }

  /** A provider of any module, by its class. */
  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.app.get(type, { strict: false });
  }
}

export const staffActor = (accountId: number, ...grants: Grant[]): Actor => ({ accountId, volunteerId: null, grants, sessionId: 'demo' });
export const volunteerActor = (accountId: number, volunteerId: number): Actor => ({
  accountId,
  volunteerId,
  grants: [],
  sessionId: 'demo',
});
