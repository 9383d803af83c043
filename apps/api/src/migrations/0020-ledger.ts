import { createTables, Table } from '../kit/db/index.js';

export const Ledger0020 = createTables(20, 'ledger', [
  new Table('ledger_entry')
    .pk()
    .str('account', 40)
    .int('volunteerId', { nullable: true })
    .int('seq', { nullable: true })
    .str('transferKey', 120)
    .str('unit', 10)
    .int('amount')
    .str('kind', 20)
    .str('text', 200)
    .str('sourceType', 30)
    .int('sourceId', { nullable: true })
    .str('serviceDate', 10)
    .at('at')
    .str('prevHash', 64)
    .str('hash', 64)
    .unique('account', 'seq')
    .unique('transferKey', 'account')
    .index('volunteerId', 'unit', 'serviceDate')
    .appendOnly(),
  new Table('ledger_head').pk().int('volunteerId').int('seq').str('hash', 64).int('carry').int('rootSeq').unique('volunteerId'),
  new Table('ledger_root').pk().str('day', 10).str('root', 64).int('chains').int('movements').at('publishedAt').unique('day'),
  new Table('ledger_root_head')
    .pk()
    .str('day', 10)
    .int('volunteerId')
    .int('seq')
    .str('hash', 64)
    .unique('day', 'volunteerId')
    .index('volunteerId'),
]);
