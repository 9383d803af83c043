import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../kit/clock/index.js';
import { KeyedHash, Sealer } from '../../../kit/crypto/index.js';
import { affected, isDuplicateKey, Tx } from '../../../kit/db/index.js';
import { AppError } from '../../../kit/errors/index.js';
import { AccountStore } from './account.store.js';

/** Accounts of people, created at the first login with a proven phone or WeChat user, or by importing a roster. */
@Injectable()
export class PersonAccounts {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly store: AccountStore,
    private readonly sealer: Sealer,
    private readonly hash: KeyedHash,
  ) {}

  /** Id of the account with this phone, which is created if there is none. */
  async forPhone(phone: string, displayName = `手机用户${phone.slice(-4)}`): Promise<number> {
    return this.tx.run(async (em) => {
      const { phoneHash, phoneSealed } = this.phoneColumns(phone);
      const known = await this.store.byPhoneHash(phoneHash);
      if (known) return known.id;
      const account = { kind: 'person', displayName, phoneHash, phoneSealed, createdAt: this.clock.now() } as const;
      return this.store.insert(em, account).catch(async (error: unknown) => {
        const winner = isDuplicateKey(error) ? await this.store.byPhoneHash(phoneHash) : null;
        if (!winner) throw error;
        return winner.id;
      });
    });
  }

  /** Account ids by phone; missing ones are created with the person's name. @throws an error that `isDuplicateKey` recognises */
  async forPhones(em: EntityManager, people: readonly { readonly phone: string; readonly name: string }[]): Promise<Map<string, number>> {
    const hashes = new Map(people.map(({ phone }) => [this.phoneHash(phone), phone]));
    const known = await this.store.byPhoneHashes([...hashes.keys()]);
    const createdAt = this.clock.now();
    const fresh = people.filter(({ phone }) => !known.has(this.phoneHash(phone)));
    await this.store.insertAll(
      em,
      fresh.map(({ phone, name }) => ({ kind: 'person', displayName: name, createdAt, ...this.phoneColumns(phone) })),
    );
    const all = await this.store.byPhoneHashes([...hashes.keys()]);
    return new Map([...all].map(([phoneHash, id]) => [hashes.get(phoneHash)!, id]));
  }

  /** Id of the account of this WeChat user, which is created if there is none. */
  async forOpenid(wechatOpenid: string): Promise<number> {
    return this.tx.run(async (em) => {
      const known = await this.store.byOpenid(wechatOpenid);
      if (known) return known.id;
      const account = { kind: 'person', displayName: '微信用户', wechatOpenid, createdAt: this.clock.now() } as const;
      return this.store.insert(em, account).catch(async (error: unknown) => {
        const winner = isDuplicateKey(error) ? await this.store.byOpenid(wechatOpenid) : null;
        if (!winner) throw error;
        return winner.id;
      });
    });
  }

  /** Binds a proven phone to a person's account, which logs in with it from then on. @throws PHONE_TAKEN, FORBIDDEN (staff) */
  async bindPhone(accountId: number, phone: string): Promise<void> {
    const { phoneHash, phoneSealed } = this.phoneColumns(phone);
    const sql = "UPDATE account SET phoneHash = ?, phoneSealed = ? WHERE id = ? AND kind = 'person'";
    await this.tx.run(async (em) => {
      const bound = await affected(em, sql, [phoneHash, phoneSealed, accountId]).catch((error: unknown) => {
        throw isDuplicateKey(error) ? new AppError('PHONE_TAKEN') : error;
      });
      if (bound !== 1) throw new AppError('FORBIDDEN');
    });
  }

  /** Moves the WeChat login of a person's account to another account that has none. @throws PHONE_TAKEN, BUSY_TRY_AGAIN */
  async moveWechat(from: number, to: number): Promise<void> {
    await this.tx.run(async (em) => {
      const openid = (await this.store.byId(from))?.wechatOpenid;
      if (!openid) throw new AppError('PHONE_TAKEN');
      const left = 'UPDATE account SET wechatOpenid = NULL WHERE id = ? AND wechatOpenid = ? AND phoneHash IS NULL';
      const taken = "UPDATE account SET wechatOpenid = ? WHERE id = ? AND wechatOpenid IS NULL AND kind = 'person' AND disabled = ?";
      if ((await affected(em, left, [from, openid])) !== 1) throw new AppError('BUSY_TRY_AGAIN');
      if ((await affected(em, taken, [openid, to, false])) !== 1) throw new AppError('PHONE_TAKEN');
    });
  }

  /** Id of the account with this phone; null for none. */
  async ownerOfPhone(phone: string): Promise<number | null> {
    return (await this.store.byPhoneHash(this.phoneHash(phone)))?.id ?? null;
  }

  /** Whether this phone logs in to another account than this one. */
  async isPhoneOfAnother(phone: string, accountId: number): Promise<boolean> {
    const owner = await this.ownerOfPhone(phone);
    return owner !== null && owner !== accountId;
  }

  /** Sets the display name to the person's name, once known. */
  async rename(accountId: number, displayName: string): Promise<void> {
    await this.tx.run((em) => affected(em, 'UPDATE account SET displayName = ? WHERE id = ?', [displayName, accountId]));
  }

  /** The value of `account.phoneHash` for this phone. */
  phoneHash(phone: string): string {
    return this.hash.of('account.phone', phone);
  }

  private phoneColumns(phone: string): { phoneHash: string; phoneSealed: string } {
    return { phoneHash: this.phoneHash(phone), phoneSealed: this.sealer.seal(phone, 'account.phone') };
  }
}
