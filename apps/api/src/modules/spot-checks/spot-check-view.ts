import { Injectable } from '@nestjs/common';
import type { SpotCheck as SpotCheckShown } from '@zhiyuanhong/contracts';
import { spotCheckStates } from '@zhiyuanhong/contracts/states';
import type { Actor } from '../../kit/access/index.js';
import { Clock } from '../../kit/clock/index.js';
import { actionsFor } from '../../kit/lifecycle/index.js';
import { Accounts } from '../identity/index.js';
import { RegionTree } from '../regions/index.js';
import { relationsTo } from './access.js';
import type { SpotCheck } from './spot-check.entity.js';
import { SpotCheckStore } from './spot-check.store.js';

/** Spot-checks as staff see them. */
@Injectable()
export class SpotCheckView {
  constructor(
    private readonly clock: Clock,
    private readonly store: SpotCheckStore,
    private readonly accounts: Accounts,
    private readonly regions: RegionTree,
  ) {}

  async one(actor: Actor, check: SpotCheck): Promise<SpotCheckShown> {
    return (await this.many(actor, [check]))[0]!;
  }

  async many(actor: Actor, checks: readonly SpotCheck[]): Promise<SpotCheckShown[]> {
    const now = this.clock.now();
    const projects = await this.store.facts([...new Set(checks.map(({ projectId }) => projectId))], now);
    const names = await this.accounts.names(
      checks.flatMap(({ drawnById, doneById }) => (doneById === null ? [drawnById] : [drawnById, doneById])),
    );
    return checks.map((check) => {
      const { title = '', organisationName = '', nextStartsAt = null } = projects.get(check.projectId) ?? {};
      return {
        id: check.id,
        state: check.state,
        projectId: check.projectId,
        title,
        organisationId: check.organisationId,
        organisationName,
        regionCode: check.regionCode,
        regionName: this.regions.name(check.regionCode),
        nextStartsAt: nextStartsAt?.toISOString() ?? null,
        drawnAt: check.drawnAt.toISOString(),
        drawnByName: names.get(check.drawnById) ?? '',
        dueAt: check.dueAt.toISOString(),
        overdue: check.state === 'drawn' && check.dueAt < now,
        way: check.way,
        finding: check.finding,
        words: check.words,
        doneAt: check.doneAt?.toISOString() ?? null,
        doneByName: check.doneById === null ? null : (names.get(check.doneById) ?? ''),
        actions: actionsFor(spotCheckStates, check.state, relationsTo(actor, check)),
      };
    });
  }
}
