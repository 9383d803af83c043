import { word } from '@zhiyuanhong/contracts/i18n';
import { useAct } from '../../../api/use-api';
import { ActionBar } from '../../../kit/action-bar';
import { ConfirmButton } from '../../../kit/confirm-button';
import { dateTime, duration } from '../../../kit/format';
import { ReasonButton } from '../../../kit/reason-button';
import { Chip, StateTag } from '../../../kit/state-tag';
import type { Order } from '../types';

const phrases = ['电话核实与登记不符', '服务时间超出实际', '没有核实到服务对象本人或家人', '请补充依据后重新登记'] as const;

/** When the volunteer came and left, how that is known, and the second person's decision on times confirmed by phone (N2). */
export function Attendance({ attendance: a }: { attendance: NonNullable<Order['attendance']> }) {
  const approve = useAct('approveManualAttendance', { done: '复核通过，可以结单' });
  const reject = useAct('rejectManualAttendance', { done: '已不予通过' });
  const params = { attendanceId: a.id };
  return (
    <section className="order-card-box" aria-label="履单记录">
      <h2 className="section-title">
        履单记录 <StateTag of="attendance" state={a.state} /> {a.manual && <Chip tone="waiting">人工补录</Chip>}
      </h2>
      <dl className="facts">
        <dt>开始</dt>
        <dd>
          {dateTime(a.checkInAt)} <span className="cell-sub">{word('method', a.checkInMethod)}</span>
        </dd>
        <dt>结束</dt>
        <dd>
          {a.checkOutAt ? dateTime(a.checkOutAt) : '还在服务'}{' '}
          {a.checkOutMethod && <span className="cell-sub">{word('method', a.checkOutMethod)}</span>}
        </dd>
        <dt>计时</dt>
        <dd>
          <b>{a.minutes === null ? '—' : duration(a.minutes)}</b>
        </dd>
        {a.enteredByName && (
          <>
            <dt>登记人</dt>
            <dd>{a.enteredByName}（电话确认）</dd>
          </>
        )}
        {a.reason && (
          <>
            <dt>依据</dt>
            <dd className="pre">{a.reason}</dd>
          </>
        )}
      </dl>
      {a.actions.length > 0 && (
        <div style={{ marginTop: 16 }}>
          <ActionBar
            actions={a.actions}
            draw={{
              approve: (
                <ConfirmButton
                  type="primary"
                  title="通过这段电话确认的时间？"
                  hint="您将作为复核人记入审计。通过后调度员才能结单。"
                  okText="通过"
                  run={() => approve.mutateAsync({ params })}
                >
                  复核通过
                </ConfirmButton>
              ),
              reject: (
                <ReasonButton
                  danger
                  title="不通过这段时间"
                  hint="登记人会看到理由，这段时间不计入，可以重新登记。"
                  okText="不通过"
                  phrases={phrases}
                  maxLength={300}
                  run={(reason) => reject.mutateAsync({ params, body: { reason } })}
                >
                  不通过
                </ReasonButton>
              ),
            }}
          />
        </div>
      )}
      {a.state === 'awaitingApproval' && a.actions.length === 0 && (
        <p className="page-hint" style={{ margin: '12px 0 0' }}>
          等待另一位调度员或审核员复核，登记人自己不能复核。
        </p>
      )}
    </section>
  );
}
