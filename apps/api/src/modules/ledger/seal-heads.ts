import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { affected, select, Tx } from '../../kit/db/index.js';
import { Settings } from '../../settings.js';
import { headSignature, type Head } from './core/chain.js';

const AT_ONCE = 500;

/**
 * Signs the heads of a ledger that an earlier release has written, once: when none is signed yet and no root covers a signed one. Later an
 * unsigned head is an altered one.
 */
@Injectable()
export class SealHeads implements OnApplicationBootstrap {
  constructor(
    private readonly tx: Tx,
    private readonly settings: Settings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.run();
  }

  /** Returns the number of heads that were signed. */
  async run(): Promise<number> {
    return this.tx.run(async (em) => {
      if (await this.isSigned(em)) return 0;
      let signed = 0;
      for (let after = 0; ;) {
        const heads = await select<Head & { id: number }>(
          em,
          `SELECT id, volunteerId, seq, hash, carry, owedPoints FROM ledger_head WHERE id > ? ORDER BY id LIMIT ${AT_ONCE}`,
          [after],
        );
        if (heads.length > 0) signed += await this.sign(em, heads);
        if (heads.length < AT_ONCE) return signed;
        after = heads.at(-1)!.id;
      }
    });
  }

  private async isSigned(em: EntityManager): Promise<boolean> {
    for (const table of ['ledger_head', 'ledger_root_head'])
      if ((await select(em, `SELECT id FROM ${table} WHERE signature <> '' LIMIT 1`)).length > 0) return true;
    return false;
  }

  private sign(em: EntityManager, heads: readonly (Head & { id: number })[]): Promise<number> {
    const key = this.settings.keys.ledger;
    const cases = heads.map(() => 'WHEN ? THEN ?').join(' ');
    // Another process may have signed them meanwhile, and have paid somebody.
    const sql = `UPDATE ledger_head SET signature = CASE id ${cases} END WHERE signature = '' AND id IN (${heads.map(() => '?').join()})`;
    return affected(em, sql, [...heads.flatMap((head) => [head.id, headSignature(key, head)]), ...heads.map(({ id }) => id)]);
  }
}
