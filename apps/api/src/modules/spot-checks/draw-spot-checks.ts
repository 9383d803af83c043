import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { spotCheckStates } from '@zhiyuanhong/contracts/states';
import { District } from '../../district.js';
import { reachOf } from '../../kit/access/index.js';
import { Clock, DAY_MS } from '../../kit/clock/index.js';
import { isDuplicateKey, Tx } from '../../kit/db/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { Lifecycles } from '../../kit/lifecycle/index.js';
import { relationsTo } from './access.js';
import { draw } from './core/draw.js';
import { SpotCheck } from './spot-check.entity.js';
import { SpotCheckStore, type Candidate } from './spot-check.store.js';
import { SpotCheckView } from './spot-check-view.js';

/** A reviewer draws running projects by lot 定期抽查. The organisations are not told. */
@Injectable()
export class DrawSpotChecks {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly district: District,
    private readonly store: SpotCheckStore,
    private readonly view: SpotCheckView,
    private readonly lifecycles: Lifecycles,
  ) {}

  async run({ actor, body }: Call<'drawSpotChecks'>): Promise<Answer<'drawSpotChecks'>> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - this.district.spotChecks.everyDays * DAY_MS);
    const candidates = (await this.store.candidates(reachOf(actor, ['reviewer']), now, since)).filter(
      (project) => project.draftedById !== actor.accountId && relationsTo(actor, project).has('reviewer'),
    );
    const drawn = await this.tx.run(async () => {
      const checks: SpotCheck[] = [];
      for (const project of draw(candidates, candidates.length, randomInt)) {
        if (checks.length === body.count) break;
        const check = await this.write(project, actor.accountId, now);
        if (check) checks.push(check);
      }
      return checks;
    });
    return { items: await this.view.many(actor, drawn), among: candidates.length };
  }

  /** Null when somebody else has drawn the same project meanwhile. */
  private async write({ id: projectId, organisationId, regionCode }: Candidate, accountId: number, now: Date): Promise<SpotCheck | null> {
    const dueAt = new Date(now.getTime() + this.district.spotChecks.dueDays * DAY_MS);
    const drawn = {
      projectId,
      drawnFor: projectId,
      organisationId,
      regionCode,
      drawnAt: now,
      drawnById: accountId,
      dueAt,
    } as const;
    const row = { ...drawn, way: null, finding: null, words: null, doneAt: null, doneById: null };
    try {
      // The entry has no organisation, so that its staff cannot read it before the check is done.
      const audit = { regionCode, data: { projectId } };
      const actor = { accountId };
      const id = await this.lifecycles.create(spotCheckStates, { entity: SpotCheck, birth: 'draw', row, actor, audit });
      return { ...row, id, state: 'drawn' };
    } catch (error) {
      if (isDuplicateKey(error)) return null;
      throw error;
    }
  }
}
