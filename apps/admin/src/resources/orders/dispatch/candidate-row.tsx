import { Checkbox } from 'antd';
import { duration } from '../../../kit/text/format';
import { StateTag } from '../../../kit/marks/state-tag';
import type { Candidate } from '../types';

const parts: Record<Candidate['reasons'][number]['code'], string> = {
  availability: '时间',
  distance: '远近',
  language: '语言',
  fairness: '均衡',
};

interface Props {
  candidate: Candidate;
  chosen: boolean;
  /** True when as many are chosen as may be. */
  full: boolean;
  choose: (on: boolean) => void;
}

/** A candidate with the rank, and each part of the score in words. */
export function CandidateRow({ candidate: c, chosen, full, choose }: Props) {
  const asked = c.offer === 'open' || c.offer === 'accepted';
  return (
    <li className={chosen ? 'candidate is-chosen' : 'candidate'}>
      <Checkbox
        checked={chosen}
        disabled={asked || (full && !chosen)}
        onChange={(event) => choose(event.target.checked)}
        aria-label={`选择 ${c.name}`}
      />
      <div className="candidate-rank" title="名次">
        {c.rank}
      </div>
      <div className="candidate-body">
        <div className="candidate-head">
          <b>{c.name}</b>
          <span className="faint num">{c.number}</span>
          <span className="cell-sub">
            {c.star > 0 && `${c.star} 星 · `}
            {c.regionName} · 近 90 天服务 {duration(c.recentMinutes)}
          </span>
          {c.offer && <StateTag of="offer" state={c.offer} />}
          <strong className="candidate-score num" title="总分，满分 100">
            {c.score} 分
          </strong>
        </div>
        <dl className="reasons">
          {c.reasons.map((r) => (
            <div key={r.code}>
              <dt>{parts[r.code]}</dt>
              <dd>
                <i aria-hidden>
                  <b style={{ width: `${r.of > 0 ? (r.points / r.of) * 100 : 0}%` }} />
                </i>
                <span className="num faint">
                  {r.points}/{r.of}
                </span>
                <span>{r.text}</span>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </li>
  );
}
