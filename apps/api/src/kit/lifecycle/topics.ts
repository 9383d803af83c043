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
  // What births and actions of all life-cycles tell.
  interface Topics extends LifecycleTopics {}
}
