import { orderWords, word } from '@zhiyuanhong/contracts/words';
import { provisional } from '../../api/calendar';
import { useNow } from '../../api/server-time';
import { dateTime } from '../../kit/text/format';
import './time-left.css';
import { leftWords, minutesLeft, shareLeft } from './times';
import type { OrderRow } from './types';

interface Props {
  order: Pick<OrderRow, 'state' | 'dueAt' | 'overdue' | 'escalatedLevel'>;
  limits?: Parameters<typeof shareLeft>[3];
}

/** What is left of the stage's limit by the server's time, as a bar and in words; once passed, for how long and which region was told. */
export function TimeLeft({ order, limits }: Props) {
  const now = useNow(10_000);
  if (!order.dueAt) return null;
  const over = order.overdue || minutesLeft(order.dueAt, now) < 0;
  const share = over ? 1 : shareLeft(order.dueAt, now, order.state, limits);
  const mark = order.state === 'settled' ? '' : provisional(order.dueAt);
  const tone = over ? 'over' : share <= 0.25 ? 'soon' : 'calm';
  return (
    <div className={`time-left ${tone}`} title={`${word(orderWords, order.state)}，时限 ${dateTime(order.dueAt)}${mark}`}>
      <i aria-hidden>
        <b style={{ width: `${share * 100}%` }} />
      </i>
      <span>
        {leftWords(order.dueAt, now)}
        {mark}
      </span>
      {over && order.escalatedLevel > 0 && <span>已升级 {order.escalatedLevel} 级</span>}
    </div>
  );
}
