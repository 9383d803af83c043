import type { InputOf } from '@zhiyuanhong/contracts';
import { approvedWish, postedWish } from '@zhiyuanhong/contracts/given';
import { here } from './given.js';

type WishInput = InputOf<'postWish'>['body'];

export const wishInput = (change: Partial<WishInput> = {}): WishInput => ({ ...postedWish(here), ...change });
/** The contact of the tests' wishes. */
export const { contact } = postedWish(here);

export const approval = approvedWish;
/** The text that the reviewer approves. */
export const publicWords = { title: approval.title, words: approval.words };
