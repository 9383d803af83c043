import { Tx } from '../../src/kit/db/index.js';
import { chainHash, GENESIS, headSignature, rootHash } from '../../src/modules/ledger/core/chain.js';
import { LedgerEntryRow, LedgerHead, LedgerRoot, LedgerRootHead } from '../../src/modules/ledger/ledger.entity.js';
import type { TestApp } from '../support/index.js';

/** Somebody who alters one volunteer's account by SQL and hides it as well as possible. */
export class Thief {
  constructor(
    private readonly app: TestApp,
    private readonly volunteerId: number,
  ) {}

  private get account(): string {
    return `v:${this.volunteerId}`;
  }

  /** Removes the triggers by which the database refuses changes of the ledger. */
  static async unseal(app: TestApp): Promise<void> {
    await app.get(Tx).run(async (em) => {
      for (const event of ['update', 'delete']) await em.query(`DROP TRIGGER ledger_entry_no_${event}`);
    });
  }

  /** Changes both sides of a movement, and the balance. */
  async change(seq: number, amount: number): Promise<void> {
    await this.app.get(Tx).run(async (em) => {
      const entry = await this.at(seq);
      await em.update(LedgerEntryRow, { transferKey: entry.transferKey }, { amount: -amount });
      await em.update(LedgerEntryRow, { id: entry.id }, { amount });
      await this.pay(amount - entry.amount);
    });
  }

  /** Inserts a movement between others, whose positions move up. */
  async insert(seq: number, amount: number): Promise<void> {
    await this.app.get(Tx).run(async (em) => {
      const rows = await this.chain();
      for (const row of rows.reverse()) if (row.seq! >= seq) await em.update(LedgerEntryRow, { id: row.id }, { seq: row.seq! + 1 });
      const { id: _, ...shape } = rows.at(-1)!;
      const fake = { ...shape, transferKey: `fake:${this.volunteerId}`, amount, hash: 'f'.repeat(64) };
      const before = rows.find((row) => row.seq === seq - 1)!;
      await em.insert(LedgerEntryRow, { ...fake, seq, prevHash: before.hash });
      await em.insert(LedgerEntryRow, {
        ...fake,
        account: 's:service',
        volunteerId: null,
        seq: null,
        amount: -amount,
        prevHash: '',
        hash: '',
      });
      await em.update(LedgerHead, { volunteerId: this.volunteerId }, { seq: rows.length + 1 });
      await this.pay(amount);
    });
  }

  async swap(a: number, b: number): Promise<void> {
    await this.app.get(Tx).run(async (em) => {
      const [first, second] = [await this.at(a), await this.at(b)];
      await em.update(LedgerEntryRow, { id: first.id }, { seq: 1_000_000 });
      await em.update(LedgerEntryRow, { id: second.id }, { seq: a });
      await em.update(LedgerEntryRow, { id: first.id }, { seq: b });
    });
  }

  /** Removes both sides of these movements, and adjusts balance and head. */
  async remove(...seqs: number[]): Promise<void> {
    await this.app.get(Tx).run(async (em) => {
      for (const seq of seqs) {
        const { transferKey, amount } = await this.at(seq);
        await em.delete(LedgerEntryRow, { transferKey });
        await this.pay(-amount);
      }
      const last = (await this.chain()).at(-1);
      await em.update(LedgerHead, { volunteerId: this.volunteerId }, { seq: last?.seq ?? 0, hash: last?.hash ?? GENESIS });
    });
  }

  /** With the key: recomputes every hash of the chain and its head. */
  async recompute(): Promise<void> {
    await this.app.get(Tx).run(async (em) => {
      let prevHash = GENESIS;
      for (const row of await this.chain()) {
        const hash = chainHash(this.app.settings.keys.ledger, { ...row, seq: row.seq!, prevHash });
        await em.update(LedgerEntryRow, { id: row.id }, { prevHash, hash });
        prevHash = hash;
      }
      const head = { ...(await em.findOneByOrFail(LedgerHead, { volunteerId: this.volunteerId })), hash: prevHash };
      await em.update(LedgerHead, { id: head.id }, { hash: prevHash, signature: headSignature(this.app.settings.keys.ledger, head) });
    });
  }

  /** Recomputes the heads of the published roots too. */
  async recomputePublishedHeads(): Promise<void> {
    await this.app.get(Tx).run(async (em) => {
      const chain = await this.chain();
      for (const head of await em.findBy(LedgerRootHead, { volunteerId: this.volunteerId }))
        await em.update(LedgerRootHead, { id: head.id }, { hash: chain[head.seq - 1]!.hash });
    });
  }

  /** With the key: recomputes the roots in the database. */
  static async recomputeRoots(app: TestApp): Promise<void> {
    await app.get(Tx).run(async (em) => {
      let before = GENESIS;
      for (const { id, day, part } of await em.find(LedgerRoot, { order: { id: 'ASC' } })) {
        const heads = await em.find(LedgerRootHead, { where: { day, part }, order: { volunteerId: 'ASC' } });
        const root = rootHash(app.settings.keys.ledger, { day, part }, before, heads);
        await em.update(LedgerRoot, { id }, { root });
        before = root;
      }
    });
  }

  private chain(): Promise<LedgerEntryRow[]> {
    return this.app.get(Tx).run((em) => em.find(LedgerEntryRow, { where: { account: this.account }, order: { seq: 'ASC' } }));
  }

  private at(seq: number): Promise<LedgerEntryRow> {
    return this.app.get(Tx).run((em) => em.findOneByOrFail(LedgerEntryRow, { account: this.account, seq }));
  }

  private async pay(minutes: number): Promise<void> {
    await this.app
      .get(Tx)
      .run((em) => em.query('UPDATE volunteer_standing SET minutes = minutes + ? WHERE volunteerId = ?', [minutes, this.volunteerId]));
  }
}
