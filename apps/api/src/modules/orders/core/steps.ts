import type { Order as OrderAnswer } from '@zhiyuanhong/contracts';
import type { Order, OrderStage } from '../order.entity.js';
import { isEscalated, limitOf, stageOf, type LimitRules } from './limits.js';

type Step = OrderAnswer['steps'][number];
// prettier-ignore
export type StepFacts = Pick<
  Order,
  'state' | 'step' | 'placedAt' | 'acceptedAt' | 'dispatchedAt' | 'startedAt' | 'finishedAt' | 'settledAt' | 'ratedAt' | 'endedAt' | 'dueAt' | 'appointedAt' | 'limits' | 'hours'
>;
/** Who did each stage, by the names that this caller may see. */
export type StepNames = Readonly<Record<OrderStage, string | null>>;

export const stages: readonly OrderStage[] = ['place', 'accept', 'dispatch', 'serve', 'settle', 'rate'];

/** Whether a limit has passed that is told to the levels above. */
export const isOverdue = ({ state, dueAt }: Pick<Order, 'state' | 'dueAt'>, now: Date): boolean =>
  dueAt !== null && isEscalated(state) && now > dueAt;

/** The six-step line 六步: each stage is done, now, ahead, or skipped because the order ended before. */
export function stepsOf(order: StepFacts, names: StepNames, now: Date, rules: LimitRules): Step[] {
  const done: Record<OrderStage, Date | null> = {
    place: order.placedAt,
    accept: order.acceptedAt,
    dispatch: order.dispatchedAt,
    serve: order.finishedAt,
    settle: order.settledAt,
    rate: order.ratedAt,
  };
  const current = stageOf(order.state);
  const over = current === null;
  return stages.map((stage) => {
    const at = done[stage];
    const limit = stage === current ? order.dueAt : at === null ? null : pastLimit(stage, order, rules);
    const state = stage === current ? 'now' : at !== null ? 'done' : over ? 'skipped' : 'ahead';
    return {
      stage,
      state,
      at: state === 'done' ? at!.toISOString() : null,
      byName: state === 'done' ? names[stage] : null,
      dueAt: limit?.toISOString() ?? null,
      overdue: state === 'now' ? isOverdue(order, now) : limit !== null && metAt(stage, order) > limit,
    };
  });
}

/** The limit of a stage that is done; null where it had none, or was gone through more than once. */
function pastLimit(stage: OrderStage, order: StepFacts, rules: LimitRules): Date | null {
  const limit = (state: Order['state'], entered: Date | null) => entered && limitOf(state, order, entered, rules);
  switch (stage) {
    case 'accept':
      return limit('placed', order.placedAt);
    case 'dispatch':
      return order.step > straight(order) ? null : limit('accepted', order.acceptedAt);
    case 'serve':
      return limit('dispatched', order.dispatchedAt);
    case 'settle':
      return limit('served', order.finishedAt);
    case 'rate':
      return limit('settled', order.settledAt);
    case 'place':
      return null;
  }
}

/** When a stage met its limit: for the service when somebody came, for the others when it was done. */
function metAt(stage: OrderStage, order: StepFacts): Date {
  const at = {
    place: order.placedAt,
    accept: order.acceptedAt,
    dispatch: order.dispatchedAt,
    serve: order.startedAt ?? order.finishedAt,
    settle: order.settledAt,
    rate: order.ratedAt,
  }[stage];
  return at ?? order.placedAt;
}

/** The value of `step` in this state for an order that was never given back. */
const straight = ({ state }: Pick<Order, 'state'>): number => {
  const at = ['placed', 'accepted', 'dispatched', 'serving', 'served', 'settled'].indexOf(state);
  return at < 0 ? 7 : at + 1;
};
