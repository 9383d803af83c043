import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { Table } from '../kit/db/index.js';

/**
 * Heads of chains are signed with all that they carry, and roots are published several times a day: a root is named by its day and the part
 * of it. Heads that are there already are signed when the application has started (seal-heads.ts), because a migration has no keys.
 */
export class SignedHeads0140 implements MigrationInterface {
  readonly name = 'signedHeads0000000000140';

  async up(q: QueryRunner): Promise<void> {
    await new Table('ledger_head').str('signature', 64, { default: '' }).addTo(q);
    await new Table('ledger_root').str('part', 5, { default: '' }).unique('day', 'part').addTo(q);
    await new Table('ledger_root_head')
      .str('part', 5, { default: '' })
      .str('signature', 64, { default: '' })
      .unique('day', 'part', 'volunteerId')
      .addTo(q);
    for (const [table, columns] of [
      ['ledger_root', 'day'],
      ['ledger_root_head', 'day,volunteerId'],
    ] as const) {
      const former = (await q.getTable(table))?.indices.find(({ columnNames }) => columnNames.join() === columns);
      if (former) await q.dropIndex(table, new TableIndex(former));
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error(`${this.name} cannot be undone`));
  }
}
