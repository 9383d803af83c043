import type { InputOf } from '@zhiyuanhong/contracts';
import type { Actor } from '../../src/kit/access/index.js';
import { insert, Tx } from '../../src/kit/db/index.js';
import { Account } from '../../src/modules/identity/accounts/account.entity.js';
import { actorOf, TEST_NOW, type TestApp } from '../support/index.js';

export type WishInput = InputOf<'postWish'>['body'];

/** The contact of the tests' wishes. */
export const contact = { name: '高娃额吉', phone: '13904770001', address: '康新社区阳光小区3号楼2单元501', regionCode: '150603001001' };

export const wishInput = (change: Partial<WishInput> = {}): WishInput => ({
  title: '高娃额吉想理发',
  words: '请到阳光小区3号楼2单元501，电话 13904770001，腿脚不方便，想在家理一次发。',
  category: 'elder-care',
  contact,
  ...change,
});

/** The text that the reviewer approves. */
export const publicWords = { title: '老人想在家理发', words: '一位腿脚不便的老人，想在家理一次发。' };
export const approval = { decision: 'approve', ...publicWords, minutes: 90 } as const;

/** An account that is no volunteer. */
export async function givenResident(app: TestApp, displayName = '额吉的女儿'): Promise<Actor> {
  const row = { kind: 'person', displayName, mustChangePassword: false, disabled: false, createdAt: new Date(TEST_NOW) } as const;
  return actorOf({ accountId: await app.get(Tx).run((em) => insert(em, Account, row)) });
}

export async function givenPosted(app: TestApp, wisher: Actor, change: Partial<WishInput> = {}): Promise<number> {
  const { id } = await app.as(wisher).call('postWish', { body: wishInput(change) });
  return id;
}

export async function givenOpen(app: TestApp, wisher: Actor, reviewer: Actor, change: Partial<WishInput> = {}): Promise<number> {
  const wishId = await givenPosted(app, wisher, change);
  await app.as(reviewer).call('reviewWish', { params: { wishId }, body: approval });
  return wishId;
}

type Three = readonly [wisher: Actor, reviewer: Actor, volunteer: Actor];

export async function givenClaimed(
  app: TestApp,
  ...[wisher, reviewer, volunteer, change]: [...Three, Partial<WishInput>?]
): Promise<number> {
  const wishId = await givenOpen(app, wisher, reviewer, change);
  await app.as(volunteer).call('claimWish', { params: { wishId } });
  return wishId;
}

export async function givenFulfilled(app: TestApp, ...those: [...Three, Partial<WishInput>?]): Promise<number> {
  const wishId = await givenClaimed(app, ...those);
  await app.as(those[2]).call('fulfilWish', { params: { wishId }, body: { words: '理好了，老人很高兴。' } });
  return wishId;
}
