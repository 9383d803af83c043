import { Injectable } from '@nestjs/common';
import type { spotCheckStates } from '@zhiyuanhong/contracts/states';
import { findingWords, spotCheckWayWords, word } from '@zhiyuanhong/contracts/words';
import { Clock } from '../../kit/clock/index.js';
import type { TransitionMade } from '../../kit/lifecycle/index.js';
import { OnOutbox, type Delivery } from '../../kit/outbox/index.js';
import { Accounts } from '../identity/index.js';
import { MessageSender } from '../messages/index.js';
import { SpotCheckStore } from './spot-check.store.js';

/** Sends an organisation the finding of a spot-check. */
@Injectable()
export class TellAboutSpotChecks {
  constructor(
    private readonly clock: Clock,
    private readonly store: SpotCheckStore,
    private readonly accounts: Accounts,
    private readonly messages: MessageSender,
  ) {}

  @OnOutbox('spotCheck.record')
  async recorded({ id }: TransitionMade<typeof spotCheckStates>, delivery: Delivery): Promise<void> {
    const check = await this.store.byId(id);
    const project = check && (await this.store.facts([check.projectId], this.clock.now())).get(check.projectId);
    if (!check?.finding || !check.way || !project) return;
    const text = `${word(spotCheckWayWords, check.way)}抽查，${word(findingWords, check.finding)}：${check.words ?? ''}`;
    for (const accountId of await this.accounts.organisersOf(check.organisationId))
      await this.messages.send({
        accountId,
        kind: 'spotCheck.record',
        title: `抽查结果：${project.title}`,
        text,
        key: `${delivery.topic}:${delivery.id}`,
      });
  }
}
