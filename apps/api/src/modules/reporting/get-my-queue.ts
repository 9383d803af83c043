import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { queueKinds } from '@zhiyuanhong/contracts/words';
import { Capabilities } from '../../kit/capability/index.js';
import type { Answer, Call } from '../../kit/endpoint/index.js';
import type { QueueEntry } from '../../kit/queue/index.js';

/** 今日待办: what waits for this member of staff. Each module counts its own. */
@Injectable()
export class GetMyQueue {
  constructor(
    private readonly capabilities: Capabilities,
    private readonly modules: ModuleRef,
  ) {}

  async run({ actor }: Call<'getMyQueue'>): Promise<Answer<'getMyQueue'>> {
    const entries = new Map<QueueEntry['kind'], QueueEntry>();
    for (const { queue } of this.capabilities.on)
      if (queue)
        for (const entry of await this.modules.get(queue, { strict: false }).waiting(actor))
          entries.set(entry.kind, together(entries.get(entry.kind), entry));
    const inOrder = queueKinds.flatMap((kind) => entries.get(kind) ?? []);
    return { items: inOrder.map((entry) => ({ ...entry, oldestAt: entry.oldestAt?.toISOString() ?? null })) };
  }
}

/** Two modules may count different records of one kind: the entry leads to where more of them wait. */
function together(a: QueueEntry | undefined, b: QueueEntry): QueueEntry {
  if (!a) return b;
  const times = [a.oldestAt, b.oldestAt].filter((at) => at !== null).sort((one, other) => one.getTime() - other.getTime());
  return { kind: a.kind, count: a.count + b.count, oldestAt: times[0] ?? null, link: b.count > a.count ? b.link : a.link };
}
