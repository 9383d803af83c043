import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { queueKinds } from '@zhiyuanhong/contracts/words';
import { Capabilities } from '../../kit/capability/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import type { QueueEntry } from '../../kit/queue/index.js';

/** 今日待办: what waits for this member of staff; each module counts its own. */
@Injectable()
export class GetMyQueue {
  constructor(
    private readonly capabilities: Capabilities,
    private readonly modules: ModuleRef,
  ) {}

  async run({ actor }: Call<'getMyQueue'>): Promise<Answer<'getMyQueue'>> {
    const entries: QueueEntry[] = [];
    for (const { queue } of this.capabilities.on)
      if (queue) entries.push(...(await this.modules.get(queue, { strict: false }).waiting(actor)));
    const inOrder = queueKinds.flatMap((kind) => entries.filter((entry) => entry.kind === kind));
    return { items: inOrder.map((entry) => ({ ...entry, oldestAt: entry.oldestAt?.toISOString() ?? null })) };
  }
}
