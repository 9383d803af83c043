import type { OutputOf } from '@zhiyuanhong/contracts';
import { word } from '@zhiyuanhong/contracts/text';
import { orderWords } from '@zhiyuanhong/contracts/words/orders';
import { provisional } from '@/district';
import { humanDay, timeOf } from '@/format';
import type { Tone } from '@/ui';

export type Order = OutputOf<'getOrder'>;
export type OrderRow = OutputOf<'listOrders'>['items'][number];
export type ServiceItem = OutputOf<'listServiceItems'>['items'][number];

type Moment = string | Date;

/** A time ahead as people say it: 今天下午3:00, 周六上午9:30. */
export function spokenTime(moment: Moment, now: Moment): string {
  const [hourText = '0', minutes = '00'] = timeOf(moment).split(':');
  const hour = Number(hourText);
  const part = hour < 6 ? '凌晨' : hour < 12 ? '上午' : hour < 13 ? '中午' : hour < 18 ? '下午' : '晚上';
  return `${humanDay(moment, now)}${part}${hour > 12 ? hour - 12 : hour}:${minutes}`;
}

/** Minutes in words: 30分钟, 2小时, 1天, 1天12小时. */
export function span(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  return `${days ? `${days}天` : ''}${hours ? `${hours}小时` : ''}${rest || !minutes ? `${rest}分钟` : ''}`;
}

const tones: Partial<Record<OrderRow['state'], Tone>> = {
  placed: 'waiting',
  accepted: 'waiting',
  dispatched: 'brand',
  serving: 'brand',
  served: 'waiting',
  settled: 'brand',
  rated: 'good',
  closed: 'good',
};

/** State of an order as a tag, for `<StateTag {...orderTag(order)} />`. */
export const orderTag = ({ state }: Pick<OrderRow, 'state'>): { text: string; tone: Tone } => ({
  text: word(orderWords, state),
  tone: tones[state] ?? 'plain',
});

/** Whether the order is not over: neither ended nor rated. */
export const isOpen = ({ state }: Pick<OrderRow, 'state'>): boolean =>
  ['placed', 'accepted', 'dispatched', 'serving', 'served', 'settled'].includes(state);

/** Number of the stage of 六步 that an order is in, 1 to 6; 7 when all are done, 0 when it was cancelled or failed. */
export function stepOf({ state }: Pick<OrderRow, 'state'>): number {
  const step: Partial<Record<OrderRow['state'], number>> = {
    placed: 2,
    accepted: 3,
    dispatched: 4,
    serving: 4,
    served: 5,
    settled: 6,
    rated: 7,
    closed: 7,
  };
  return step[state] ?? 0;
}

/** What happens next, in one line for whoever ordered, with a passed limit named. */
export function nextWords(
  order: Pick<OrderRow, 'state' | 'dueAt' | 'overdue' | 'escalatedLevel' | 'openOffers' | 'volunteerName' | 'appointedAt'>,
  now: Moment,
): string {
  const late = order.overdue ? (order.escalatedLevel > 0 ? '已超时，已上报上级催办' : '已超时，正在催办') : '';
  const until = order.dueAt && !order.overdue ? `，最晚${spokenTime(order.dueAt, now)}前${provisional(order.dueAt)}` : '';
  switch (order.state) {
    case 'placed':
      return late ? `等待社区接单，${late}` : `等待社区接单${until}`;
    case 'accepted': {
      const doing = order.openOffers > 0 ? '已邀请志愿者，等待答复' : '正在为您安排志愿者';
      return late ? `${doing}，${late}` : `${doing}${until}`;
    }
    case 'dispatched':
      return late
        ? `${order.volunteerName ?? '志愿者'}还没有到，${late}`
        : `${order.volunteerName ?? '志愿者'}将在${spokenTime(order.appointedAt, now)}上门`;
    case 'serving':
      return `${order.volunteerName ?? '志愿者'}正在为您服务`;
    case 'served':
      return late ? `服务已完成，等待社区结单，${late}` : '服务已完成，等待社区结单';
    case 'settled':
      return '服务已结单，请您评价';
    case 'rated':
      return '已评价，谢谢您';
    case 'closed':
      return '服务已完成';
    case 'rejected':
      return '社区没有受理，原因见订单';
    case 'cancelled':
      return '订单已取消';
    case 'annulled':
      return '服务没有进行，订单已作废';
    case 'expired':
      return '约定时间已过，订单已关闭';
  }
}
