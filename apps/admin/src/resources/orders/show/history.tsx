import { orderWords, word } from '@zhiyuanhong/contracts/words';
import { Timeline } from 'antd';
import { dateTime } from '../../../kit/text/format';
import type { Order } from '../types';

const bad = ['reject', 'cancel', 'annul', 'expire', 'escalate', 'giveBack', 'takeBack'];
const good = ['settle', 'rate', 'finish', 'accept', 'assign'];

/** Who did what with the order, when and why; newest first. */
export function History({ events }: { events: Order['history'] }) {
  return (
    <section className="order-card-box" aria-label="全部经过">
      <h2 className="section-title">全部经过</h2>
      <Timeline
        style={{ paddingTop: 4 }}
        items={[...events]
          .sort((a, b) => b.at.localeCompare(a.at))
          .map((event) => ({
            color: bad.includes(event.action) ? 'red' : good.includes(event.action) ? 'green' : 'gray',
            content: (
              <>
                <div>
                  <b>{word(orderWords, event.action)}</b> <span className="faint">{event.actorName}</span>
                </div>
                <div className="cell-sub">{dateTime(event.at)}</div>
                {event.reason && <p className="pre history-reason">{event.reason}</p>}
              </>
            ),
          }))}
      />
    </section>
  );
}
