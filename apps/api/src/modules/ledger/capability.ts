import { capability } from '../../kit/capability/index.js';
import { LedgerEntryRow, LedgerHead, LedgerRoot, LedgerRootHead } from './ledger.entity.js';
import { LedgerModule } from './ledger.module.js';

export default capability({
  module: LedgerModule,
  entities: [LedgerEntryRow, LedgerHead, LedgerRoot, LedgerRootHead],
  demo: () => import('./demo/index.js'),
});
