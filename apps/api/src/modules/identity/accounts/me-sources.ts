import { Injectable } from '@nestjs/common';
import type { VolunteerSelf } from '@zhiyuanhong/contracts';

interface Sources {
  volunteer: (accountId: number) => Promise<VolunteerSelf | null>;
  unreadMessages: (accountId: number) => Promise<number>;
  /** Names of partners 商户 by id; unknown ids are left out. */
  partnerNames: (ids: readonly number[]) => Promise<ReadonlyMap<number, string>>;
}

/** Parts of `Me` that modules above identity provide; each registers its own. */
@Injectable()
export class MeSources {
  private readonly sources: Sources = {
    volunteer: async () => null,
    unreadMessages: async () => 0,
    partnerNames: async () => new Map(),
  };

  register(sources: Partial<Sources>): void {
    Object.assign(this.sources, sources);
  }

  volunteer(accountId: number): Promise<VolunteerSelf | null> {
    return this.sources.volunteer(accountId);
  }

  unreadMessages(accountId: number): Promise<number> {
    return this.sources.unreadMessages(accountId);
  }

  partnerNames(ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
    return this.sources.partnerNames(ids);
  }
}
