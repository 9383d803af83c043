import { alterTables, Table } from '../kit/db/index.js';

/** Adds points owed and keys for frequent reads, and removes stored answers in plain text. */
export const DebtsAndIndexes0090 = alterTables(90, 'debts-and-indexes', {
  tables: [
    new Table('ledger_head').int('owedPoints', { default: 0 }),
    new Table('phone_code').int('sentToday', { default: 0 }).at('countedFrom', { nullable: true }),
    new Table('slot').index('waitersToldAt', 'startsAt'),
    new Table('service_order').index('followUpOpen', 'state', 'regionCode'),
    new Table('attendance').index('manual', 'state', 'enteredAt'),
  ],
  // Answers are only stored for 48 hours; a call that is repeated across this upgrade runs again.
  statements: ['DELETE FROM idempotency_key'],
});
