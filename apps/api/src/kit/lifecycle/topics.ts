import type { ActionOf, BirthOf, lifecycles } from '@zhiyuanhong/contracts/states';
import type { BirthMade, TransitionMade } from './lifecycles.js';

type ProductLifecycle = (typeof lifecycles)[number];
type Told = {
  [L in ProductLifecycle as L['name']]:
    | { [A in ActionOf<L>]: { topic: `${L['name']}.${A}`; made: TransitionMade<L, A> } }[ActionOf<L>]
    | { [B in BirthOf<L>]: { topic: `${L['name']}.${B}`; made: BirthMade<L, B> } }[BirthOf<L>];
}[ProductLifecycle['name']];
type LifecycleTopics = { [T in Told as T['topic']]: T['made'] };

declare module '../outbox/topics.js' {
  // Topics of all births and actions of life-cycles.
  interface Topics extends LifecycleTopics {}
}
