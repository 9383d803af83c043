import { Controller } from '@nestjs/common';
import { Handle, type Answer, type Call } from '../../kit/endpoint/index.js';
import { ListLedgerRoots } from './list-ledger-roots.js';
import { ListMyLedger } from './list-my-ledger.js';

@Controller()
export class LedgerController {
  constructor(
    private readonly mine: ListMyLedger,
    private readonly roots: ListLedgerRoots,
  ) {}

  @Handle('listMyLedger')
  listMyLedger(call: Call<'listMyLedger'>): Promise<Answer<'listMyLedger'>> {
    return this.mine.run(call);
  }

  @Handle('listLedgerRoots')
  listLedgerRoots(call: Call<'listLedgerRoots'>): Promise<Answer<'listLedgerRoots'>> {
    return this.roots.run(call);
  }
}
