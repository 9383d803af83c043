import type { Order as OrderAnswer } from '@zhiyuanhong/contracts';
import type { Order, OrderStage } from '../order.entity.js';
import { isEscalated, stageOf } from './limits.js';

type Step = OrderAnswer['steps'][number];
export type StepFacts = Pick<
  Order,
  'state' | 'placedAt' | 'acceptedAt' | 'dispatchedAt' | 'finishedAt' | 'settledAt' | 'reviewedAt' | 'endedAt' | 'dueAt'
>;
/** Who did what, as far as this caller may know. */
export type StepNames = Readonly<Record<OrderStage, string | null>>;

export const stages: readonly OrderStage[] = ['place', 'accept', 'dispatch', 'serve', 'settle', 'review'];

/** Past the limit, of a stage whose limit is told to others. */
export const isOverdue = ({ state, dueAt }: Pick<Order, 'state' | 'dueAt'>, now: Date): boolean =>
  dueAt !== null && isEscalated(state) && now > dueAt;

/** The six-step line 六步: each stage done, waiting now, ahead, or skipped because the order ended before. */
export function stepsOf(order: StepFacts, names: StepNames, now: Date): Step[] {
  const done: Record<OrderStage, Date | null> = {
    place: order.placedAt,
    accept: order.acceptedAt,
    dispatch: order.dispatchedAt,
    serve: order.finishedAt,
    settle: order.settledAt,
    review: order.reviewedAt,
  };
  const current = stageOf(order.state);
  const over = current === null;
  return stages.map((stage) => {
    const at = done[stage];
    const state = stage === current ? 'now' : at !== null ? 'done' : over ? 'skipped' : 'ahead';
    return {
      stage,
      state,
      at: state === 'done' ? at!.toISOString() : null,
      byName: state === 'done' ? names[stage] : null,
      dueAt: state === 'now' ? (order.dueAt?.toISOString() ?? null) : null,
      overdue: state === 'now' && isOverdue(order, now),
    };
  });
}
