import { Injectable } from '@nestjs/common';
import { spotCheckStates, type ActionOf } from '@zhiyuanhong/contracts/states';
import { findVisible, type Actor } from '../../kit/access/index.js';
import { Clock } from '../../kit/clock/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import { Lifecycles } from '../../kit/lifecycle/index.js';
import { relationsTo } from './access.js';
import { SpotCheck } from './spot-check.entity.js';
import { SpotCheckStore } from './spot-check.store.js';
import { SpotCheckView } from './spot-check-view.js';

/** A reviewer records the finding of a spot-check, or drops one that cannot be carried out. */
@Injectable()
export class FinishSpotCheck {
  constructor(
    private readonly clock: Clock,
    private readonly lifecycles: Lifecycles,
    private readonly store: SpotCheckStore,
    private readonly view: SpotCheckView,
  ) {}

  record({ actor, params, body }: Call<'recordSpotCheck'>): Promise<Answer<'recordSpotCheck'>> {
    return this.finish(actor, params.spotCheckId, 'record', body);
  }

  drop({ actor, params, body }: Call<'dropSpotCheck'>): Promise<Answer<'dropSpotCheck'>> {
    return this.finish(actor, params.spotCheckId, 'drop', { words: body.reason });
  }

  private async finish(
    actor: Actor,
    id: number,
    action: ActionOf<typeof spotCheckStates>,
    found: Pick<SpotCheck, 'words'> & Partial<Pick<SpotCheck, 'way' | 'finding'>>,
  ): Promise<Answer<'recordSpotCheck'>> {
    const check = await findVisible('spotCheck', this.store.byId(id), (one) => relationsTo(actor, one).has('reviewer'));
    await this.lifecycles.transition(spotCheckStates, {
      entity: SpotCheck,
      id,
      action,
      relations: relationsTo(actor, check),
      actor,
      reason: found.words,
      patch: { ...found, drawnFor: null, doneAt: this.clock.now(), doneById: actor.accountId },
      audit: {
        regionCode: check.regionCode,
        organisationId: check.organisationId,
        data: { projectId: check.projectId, ...(found.finding && { finding: found.finding, way: found.way }) },
      },
    });
    return this.view.one(actor, (await this.store.byId(id))!);
  }
}
