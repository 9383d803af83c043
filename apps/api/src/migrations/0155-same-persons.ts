import { alterTables, Table } from '../kit/db/index.js';

/** Adds keyed hashes of the phones by which one person is known under several accounts. They are filled when the application starts. */
export const SamePersons0155 = alterTables(155, 'same-persons', {
  tables: [
    new Table('account').str('contactHash', 64, { nullable: true }).index('contactHash'),
    new Table('volunteer')
      .str('contactPhoneHash', 64, { nullable: true })
      .str('guardianPhoneHash', 64, { nullable: true })
      .index('contactPhoneHash')
      .index('guardianPhoneHash'),
  ],
});
