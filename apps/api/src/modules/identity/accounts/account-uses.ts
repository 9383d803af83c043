import { Injectable } from '@nestjs/common';

type IsUsed = (accountId: number) => Promise<boolean>;

/** Whether somebody has done anything with an account: modules above identity each register what they know. */
@Injectable()
export class AccountUses {
  private readonly sources: IsUsed[] = [];

  register(isUsed: IsUsed): void {
    this.sources.push(isUsed);
  }

  async any(accountId: number): Promise<boolean> {
    for (const isUsed of this.sources) if (await isUsed(accountId)) return true;
    return false;
  }
}
