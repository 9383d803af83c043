import type { ReactNode } from 'react';

/** How a word is coloured; the word itself is always there, for colour never speaks alone. */
export type Tone = 'quiet' | 'waiting' | 'good' | 'live' | 'bad';

/** A chip that is not a life-cycle state, e.g. 演示 or 人工补录. */
export function Chip({ tone = 'quiet', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`state state-${tone}`}>{children}</span>;
}
