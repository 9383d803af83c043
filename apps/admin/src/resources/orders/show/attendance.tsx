import { methodWords, word } from '@zhiyuanhong/contracts/words';
import { useAct } from '../../../api/use-api';
import { ActionBar } from '../../../kit/actions/action-bar';
import { ConfirmButton } from '../../../kit/actions/confirm-button';
import { dateTime, duration } from '../../../kit/text/format';
import { ReasonButton } from '../../../kit/actions/reason-button';
import { Chip } from '../../../kit/marks/chip';
import { StateTag } from '../../../kit/marks/state-tag';
import { AnswerDispute } from '../../attendance';
import type { Order } from '../types';

const phrases = ['电话核实与登记不符', '服务时间超出实际', '没有核实到服务对象本人或家人', '请补充依据后重新登记'] as const;

/** When the volunteer came and left, how that was recorded, and a second person's decision on times confirmed by phone. */
export function Attendance({ order, attendance: a }: { order: Order; attendance: NonNullable<Order['attendance']> }) {
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
          {dateTime(a.checkInAt)} <span className="cell-sub">{word(methodWords, a.checkInMethod)}</span>
        </dd>
        <dt>结束</dt>
        <dd>
          {a.checkOutAt ? dateTime(a.checkOutAt) : '还在服务'}{' '}
          {a.checkOutMethod && <span className="cell-sub">{word(methodWords, a.checkOutMethod)}</span>}
        </dd>
        <dt>计时</dt>
        <dd>
          <b>{a.minutes === null ? '—' : duration(a.minutes)}</b>
          {a.overlapMinutes > 0 && <div className="cell-sub">与另一次服务重叠 {duration(a.overlapMinutes)}，只计一次</div>}
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
      {a.dispute && <Dispute dispute={a.dispute} />}
      {a.actions.length > 0 && (
        <div style={{ marginTop: 16 }}>
          <ActionBar
            actions={a.actions}
            draw={{
              ...(a.dispute && {
                answer: (
                  <AnswerDispute
                    name={order.volunteer?.name ?? '志愿者'}
                    slot={{
                      startsAt: order.appointedAt > a.checkInAt ? order.appointedAt : a.checkInAt,
                      countedUntil: order.plannedEndsAt,
                    }}
                    attendance={a}
                    dispute={a.dispute}
                  />
                ),
              }),
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

/** The volunteer's dispute about this record (67号 第十三条), and the answer. */
function Dispute({ dispute }: { dispute: NonNullable<NonNullable<Order['attendance']>['dispute']> }) {
  return (
    <p className="pre" style={{ margin: '12px 0 0' }}>
      <b>志愿者异议</b> <StateTag of="dispute" state={dispute.state} />
      <br />
      {dispute.reason}
      {dispute.claimedMinutes !== null && `（认为应为 ${duration(dispute.claimedMinutes)}）`}
      {dispute.answer && (
        <>
          <br />
          答复：{dispute.answer}
        </>
      )}
      {dispute.appealReason && (
        <>
          <br />
          请上一级复核：{dispute.appealReason}
        </>
      )}
      {dispute.decision && (
        <>
          <br />
          上一级答复：{dispute.decision}
        </>
      )}
    </p>
  );
}
