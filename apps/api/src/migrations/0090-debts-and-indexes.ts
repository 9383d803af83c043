import { alterTables, Table } from '../kit/db/index.js';

/** Points owed, keys for what is read often, and no answers in plain text any more. */
export const DebtsAndIndexes0090 = alterTables(90, 'debts-and-indexes', {
  tables: [
    new Table('ledger_head').int('owedPoints', { default: 0 }),
    new Table('phone_code').int('sentToday', { default: 0 }).at('countedFrom', { nullable: true }),
    new Table('slot').index('waitersToldAt', 'startsAt'),
    new Table('service_order').index('followUpOpen', 'state', 'regionCode'),
    new Table('attendance').index('manual', 'state', 'enteredAt'),
  ],
  // Kept for 48 hours, for phones that ask again: whoever does so across this upgrade is answered anew.
  statements: ['DELETE FROM idempotency_key'],
});
