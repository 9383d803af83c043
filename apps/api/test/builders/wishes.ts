import type { InputOf } from '@zhiyuanhong/contracts';
import { approvedWish, postedWish } from '@zhiyuanhong/contracts/given';
import type { Actor } from '../../src/kit/access/index.js';
import { insert, Tx } from '../../src/kit/db/index.js';
import { Account } from '../../src/modules/identity/accounts/account.entity.js';
import { actorOf, TEST_NOW, type TestApp } from '../support/index.js';
import { here } from './given.js';

type WishInput = InputOf<'postWish'>['body'];

export const wishInput = (change: Partial<WishInput> = {}): WishInput => ({ ...postedWish(here), ...change });
/** The contact of the tests' wishes. */
export const { contact } = postedWish(here);

export const approval = approvedWish;
/** The text that the reviewer approves. */
export const publicWords = { title: approval.title, words: approval.words };

/** An account that is no volunteer. */
export async function givenResident(app: TestApp, displayName = '额吉的女儿'): Promise<Actor> {
  const row = { kind: 'person', displayName, mustChangePassword: false, disabled: false, createdAt: new Date(TEST_NOW) } as const;
  return actorOf({ accountId: await app.get(Tx).run((em) => insert(em, Account, row)) });
}
