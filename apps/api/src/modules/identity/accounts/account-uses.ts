import { Injectable } from '@nestjs/common';

type IsUsed = (accountId: number) => Promise<boolean>;

/** Whether an account has been used for anything: each module above identity registers a check. */
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
