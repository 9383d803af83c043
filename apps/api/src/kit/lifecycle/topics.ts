import type { ActionOf, lifecycles } from '@zhiyuanhong/contracts/states';
import type { TransitionMade } from './lifecycles.js';

type ProductLifecycle = (typeof lifecycles)[number];
type Told = {
  [L in ProductLifecycle as L['name']]: { [A in ActionOf<L>]: { topic: `${L['name']}.${A}`; made: TransitionMade<L, A> } }[ActionOf<L>];
}[ProductLifecycle['name']];
type TransitionTopics = { [T in Told as T['topic']]: T['made'] };

declare module '../outbox/topics.js' {
  // What the actions of all life-cycles tell.
  interface Topics extends TransitionTopics {}
}
