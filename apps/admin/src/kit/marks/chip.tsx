import type { ReactNode } from 'react';
import type { Tone } from '../resource/resource';

/** A small label for something that is not a life-cycle state, e.g. 演示 or 人工补录. */
export function Chip({ tone = 'quiet', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`state state-${tone}`}>{children}</span>;
}
