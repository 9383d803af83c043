import { CheckOutlined } from '@ant-design/icons';
import { stageWords, word } from '@zhiyuanhong/contracts/words';
import { provisional } from '../../../api/calendar';
import { useNow } from '../../../api/server-time';
import { dateTime } from '../../../kit/text/format';
import { leftWords, whenText } from '../times';
import type { Order } from '../types';

const stateWords = { done: '已完成', now: '进行中', ahead: '未到', skipped: '未进行' } as const;

/** The six steps 点单 → 接单 → 派单 → 履单 → 结单 → 评单, each with person, time and limit. */
export function SixSteps({ steps }: { steps: Order['steps'] }) {
  const now = useNow(10_000);
  return (
    <ol className="six-steps">
      {steps.map((step, i) => (
        <li
          key={step.stage}
          className={`step-${step.state}${step.overdue ? ' is-overdue' : ''}`}
          {...(step.state === 'now' ? { 'aria-current': 'step' } : {})}
        >
          <span className="step-dot" aria-hidden>
            {step.state === 'done' ? <CheckOutlined /> : i + 1}
          </span>
          <b>
            {word(stageWords, step.stage)}
            <span className="sr-only">，{stateWords[step.state]}</span>
          </b>
          {step.byName && <span className="step-by">{step.byName}</span>}
          {step.at && (
            <span className="cell-sub" title={dateTime(step.at)}>
              {whenText(step.at, now)}
            </span>
          )}
          {step.dueAt && step.state === 'now' && (
            <span className="step-due" title={`时限 ${dateTime(step.dueAt)}`}>
              {leftWords(step.dueAt, now)}
              {step.stage !== 'rate' && provisional(step.dueAt)}
            </span>
          )}
          {step.dueAt && step.state === 'done' && step.stage !== 'rate' && (
            <span className="step-due" title={`时限 ${dateTime(step.dueAt)}`}>
              {step.overdue ? '超时' : '时限内'}
            </span>
          )}
          {step.state === 'skipped' && <span className="cell-sub">未进行</span>}
        </li>
      ))}
    </ol>
  );
}
