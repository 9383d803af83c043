import type { Order as OrderAnswer } from '@zhiyuanhong/contracts';
import type { Order, OrderStage } from '../order.entity.js';
import { isEscalated, limitOf, stageOf } from './limits.js';

type Step = OrderAnswer['steps'][number];
// prettier-ignore
export type StepFacts = Pick<
  Order,
  'state' | 'step' | 'placedAt' | 'acceptedAt' | 'dispatchedAt' | 'startedAt' | 'finishedAt' | 'settledAt' | 'ratedAt' | 'endedAt' | 'dueAt' | 'appointedAt' | 'limits' | 'hours'
>;
/** Who did what, as far as this caller may know. */
export type StepNames = Readonly<Record<OrderStage, string | null>>;

export const stages: readonly OrderStage[] = ['place', 'accept', 'dispatch', 'serve', 'settle', 'rate'];

/** Past the limit, of a stage whose limit is told to others. */
export const isOverdue = ({ state, dueAt }: Pick<Order, 'state' | 'dueAt'>, now: Date): boolean =>
  dueAt !== null && isEscalated(state) && now > dueAt;

/** The six-step line 六步: each stage done, waiting now, ahead, or skipped because the order ended before. */
export function stepsOf(order: StepFacts, names: StepNames, now: Date, ratingDays: number): Step[] {
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
    const limit = stage === current ? order.dueAt : at === null ? null : pastLimit(stage, order, ratingDays);
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

/** The limit that a stage had which is done by now; null where it had none, or where it was gone through more than once. */
function pastLimit(stage: OrderStage, order: StepFacts, ratingDays: number): Date | null {
  const limit = (state: Order['state'], entered: Date | null) => entered && limitOf(state, order, entered, ratingDays);
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

/** What the limit is about: for the service that somebody comes, for all others that it is done. */
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

/** The number of the step that an order would be in that was never given back. */
const straight = ({ state }: Pick<Order, 'state'>): number => {
  const at = ['placed', 'accepted', 'dispatched', 'serving', 'served', 'settled'].indexOf(state);
  return at < 0 ? 7 : at + 1;
};
