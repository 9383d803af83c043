import type { StoredMovement } from './verify-chain.js';

/** The other side of a movement, in a system account. It is outside any chain: without position and hash. */
export type SystemSide = Omit<StoredMovement, 'seq'> & { readonly seq: number | null };

const SAME = ['unit', 'kind', 'text', 'sourceType', 'sourceId', 'serviceDate'] as const;

/** What is wrong with the other sides of a movement, in words; null when there is one and it says the same with the other sign. */
export function sidesDiffer(m: StoredMovement, sides: readonly SystemSide[]): string | null {
  const [side, ...more] = sides;
  if (!side) return '缺少系统一边';
  if (more.length > 0) return '有多个系统一边';
  if (side.amount !== -m.amount) return '两边不平';
  const same = SAME.every((field) => side[field] === m[field]) && side.at.getTime() === m.at.getTime();
  return same && side.account === `s:${m.kind}` && side.seq === null && side.hash === '' && side.prevHash === ''
    ? null
    : '两边的内容不一致';
}
