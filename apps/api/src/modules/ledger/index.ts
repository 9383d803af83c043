export { pointsFor } from './core/points.js';
export { DailyRoot } from './daily-root.js';
export { Ledger, type Movement } from './ledger.js';
export { LedgerModule } from './ledger.module.js';
export { VerifyLedger, type LedgerReport } from './verify-ledger.js';
