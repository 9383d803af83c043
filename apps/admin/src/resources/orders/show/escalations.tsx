import { stageWords, word } from '@zhiyuanhong/contracts/words';
import { dateTime } from '../../../kit/text/format';
import { Chip } from '../../../kit/marks/chip';
import type { Order } from '../types';
import '../lines.css';

/** Passed time limits: which stage, which region was told, when. */
export function Escalations({ escalations }: { escalations: Order['escalations'] }) {
  return (
    <section className="order-card-box" aria-label="超时升级">
      <h2 className="section-title">超时升级</h2>
      <ul className="lines">
        {escalations.map((e) => (
          <li key={`${e.at} ${e.level}`}>
            <Chip tone="bad">第 {e.level} 级</Chip>
            <span>
              {word(stageWords, e.stage)}超时，已报 <b>{e.regionName}</b>
            </span>
            <span className="cell-sub">{dateTime(e.at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
