import { Module } from '@nestjs/common';
import { VolunteersModule } from '../volunteers/index.js';
import { DailyRoot } from './daily-root.js';
import { Ledger } from './ledger.js';
import { LedgerController } from './ledger.controller.js';
import { ListLedgerRoots } from './list-ledger-roots.js';
import { ListMyLedger } from './list-my-ledger.js';
import { TakeImportedMinutes } from './take-imported-minutes.js';

import { SealHeads } from './seal-heads.js';
import { VerifyLedger } from './verify-ledger.js';
import { VerifyRoots } from './verify-roots.js';

@Module({
  imports: [VolunteersModule],
  controllers: [LedgerController],
  providers: [Ledger, DailyRoot, VerifyLedger, ListMyLedger, ListLedgerRoots, TakeImportedMinutes, SealHeads, VerifyRoots],
  exports: [Ledger, DailyRoot, VerifyLedger],
})
export class LedgerModule {}
