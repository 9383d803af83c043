import { Injectable } from '@nestjs/common';
import { Audit } from '../../kit/audit/index.js';
import { Clock } from '../../kit/clock/index.js';
import { Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { AppError } from '../../kit/errors/index.js';
import { Jobs } from '../../kit/jobs/index.js';
import { Settings } from '../../settings.js';

/** Moves the demo clock 演示时钟 forward and runs everything that is then due. Tokens keep to real time. */
@Injectable()
export class AdvanceDemoClock {
  constructor(
    private readonly settings: Settings,
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  async run({ actor, body: { minutes } }: Call<'advanceDemoClock'>): Promise<Answer<'advanceDemoClock'>> {
    if (!this.settings.demo.clock) throw new AppError('DEMO_ONLY');
    await this.tx
      .run(async () => {
        await this.clock.advance(minutes);
        await this.audit.write({ actor, action: 'demo.advanceClock', subject: 'demo', subjectId: null, data: { minutes } });
      })
      .catch((error: unknown) => {
        if (!(error instanceof RangeError)) throw error;
        throw new AppError('INVALID_INPUT', { fields: [{ path: 'minutes', message: '演示时钟不能再往前了' }] });
      });
    const jobsRun = await this.jobs.runDue();
    return { now: this.clock.now().toISOString(), clockOffsetMinutes: this.clock.ahead, jobsRun };
  }
}
