export { pointsFor } from './core/points.js';
export { DailyRoot } from './daily-root.js';
export type { LedgerFault } from './ledger-fault.js';
export { LedgerWitness, movedBy, type SeenChains, type SeenMovement } from './ledger-witness.js';
export { Ledger, type Movement } from './ledger.js';
export { LedgerModule } from './ledger.module.js';
export { VerifyLedger, type LedgerReport } from './verify-ledger.js';
