import { appealWords, methodWords, word } from '@zhiyuanhong/contracts/words';
import { Alert } from 'antd';
import { useNow } from '../../api/server-time';
import { ActionBar } from '../../kit/actions/action-bar';
import { ago, clockTime, dateTime, dayText, duration, range, tied } from '../../kit/text/format';
import { PageHeader } from '../../kit/page/page-header';
import { ofQueue } from '../../kit/tables/filter-bar';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import { Chip } from '../../kit/marks/chip';
import { StateTag } from '../../kit/marks/state-tag';
import { AcceptAppeal } from './accept';
import { UpholdAnswer } from './uphold';
import type { Appeal } from './types';

const times = ({ checkInAt, checkOutAt }: Appeal['record']) => `${clockTime(checkInAt)}–${checkOutAt ? clockTime(checkOutAt) : ''}`;

const columnsAt = (now: Date): Column<Appeal>[] => [
  {
    key: 'volunteer',
    title: '志愿者',
    width: 150,
    render: (row) => (
      <>
        <div className="cell-main">{row.volunteerName}</div>
        <div className="cell-sub num">{row.volunteerNumber}</div>
      </>
    ),
    csv: (row) => row.volunteerName,
  },
  {
    key: 'title',
    title: '服务',
    render: (row) => (
      <>
        <div>{row.record.title}</div>
        <div className="cell-sub">
          {dayText(row.record.serviceDate)} · {row.record.organisationName}
        </div>
      </>
    ),
    csv: (row) => `${row.record.title} ${row.record.serviceDate}`,
  },
  { key: 'organisation', title: '团体', hidden: true, render: () => null, csv: (row) => row.record.organisationName },
  {
    key: 'minutes',
    title: '现记',
    width: 130,
    render: (row) => (
      <>
        <b className="nowrap">{duration(row.record.minutes ?? 0)}</b>
        <div className="cell-sub num nowrap">{times(row.record)}</div>
      </>
    ),
    csv: (row) => row.record.minutes,
  },
  { key: 'appeal', title: '申诉理由', render: (row) => row.appealReason, csv: (row) => row.appealReason },
  {
    key: 'appealed',
    title: '提出',
    width: 120,
    render: (row) => (
      <span className="nowrap" title={dateTime(row.appealedAt)}>
        {ago(row.appealedAt, now)}
      </span>
    ),
    csv: (row) => dateTime(row.appealedAt),
  },
  {
    key: 'state',
    title: '状态',
    width: 130,
    render: (row) => <StateTag of="appeal" state={row.state} />,
    csv: (row) => word(appealWords, row.state),
  },
  { key: 'decision', title: '裁决', hidden: true, render: () => null, csv: (row) => row.decision },
];

/** 异议申诉: dismissed disputes on which volunteers ask the next level to decide (67号 第二十条). */
export function Component() {
  const now = useNow();
  return (
    <>
      <PageHeader title="异议申诉" hint="志愿者对服务记录有异议，团体或调度员没有采纳，请上一级复核；您的决定是最后的答复" />
      <QueryTable
        op="listAppeals"
        label="异议申诉"
        columns={columnsAt(now)}
        filters={[
          {
            kind: 'select',
            name: 'state',
            label: '状态',
            options: [
              { value: 'open', label: '待裁决' },
              { value: 'decided', label: '已裁决' },
            ],
          },
          ofQueue,
        ]}
        drawer={(row, close) => <Show appeal={row} close={close} />}
        drawerTitle={(row) => `${row.volunteerName}的异议`}
        drawerWidth={640}
        empty="还没有异议申诉"
      />
    </>
  );
}

function Show({ appeal, close }: { appeal: Appeal; close: () => void }) {
  const { record } = appeal;
  return (
    <div className="stack">
      <dl className="facts">
        <dt>状态</dt>
        <dd>
          <StateTag of="appeal" state={appeal.state} />
        </dd>
        <dt>志愿者</dt>
        <dd>
          {appeal.volunteerName} <span className="faint num">{appeal.volunteerNumber}</span>
        </dd>
        <dt>服务</dt>
        <dd>
          {record.title}（{record.postName}） {record.kind === 'order' && <Chip>点单服务</Chip>}
        </dd>
        <dt>团体</dt>
        <dd>{record.organisationName}</dd>
        <dt>地点</dt>
        <dd>{record.placeName}</dd>
        <dt>负责人</dt>
        <dd>{record.contactName}</dd>
        <dt>计划时间</dt>
        <dd>{range(record.plannedStartsAt, record.plannedEndsAt)}</dd>
        <dt>签到</dt>
        <dd>
          {dateTime(record.checkInAt)} <span className="cell-sub">{word(methodWords, record.checkInMethod)}</span>
        </dd>
        <dt>签退</dt>
        <dd>
          {record.checkOutAt ? dateTime(record.checkOutAt) : '没有签退'}{' '}
          {record.checkOutMethod && <span className="cell-sub">{word(methodWords, record.checkOutMethod)}</span>}
        </dd>
        <dt>计入时长</dt>
        <dd>
          <b>{duration(record.minutes ?? 0)}</b> <StateTag of="attendance" state={record.state} />
          {record.overlapMinutes > 0 && <div className="cell-sub">与另一次服务重叠 {duration(record.overlapMinutes)}，只计一次</div>}
        </dd>
      </dl>
      <Said title="志愿者异议" at={appeal.disputedAt} by={appeal.volunteerName} words={appeal.reason}>
        {appeal.claimedMinutes !== null && `认为应计 ${duration(appeal.claimedMinutes)}`}
      </Said>
      <Said
        title={record.kind === 'order' ? '调度员答复' : '团体答复'}
        at={appeal.answeredAt}
        by={appeal.answeredByName}
        words={appeal.answer}
      />
      <Said title="申诉理由" at={appeal.appealedAt} by={appeal.volunteerName} words={appeal.appealReason} />
      {appeal.decidedAt && appeal.decision && (
        <Said title="上一级裁决" at={appeal.decidedAt} by={appeal.decidedByName ?? ''} words={appeal.decision} />
      )}
      {appeal.state === 'appealed' && appeal.actions.length === 0 && (
        <Alert type="info" showIcon title="这是您自己的记录，或者由您答复、由您负责，须由另一位审核员裁决。" />
      )}
      <ActionBar
        actions={appeal.actions}
        draw={{ accept: <AcceptAppeal appeal={appeal} then={close} />, uphold: <UpholdAnswer appeal={appeal} then={close} /> }}
      />
    </div>
  );
}

/** What one side said, who said it and when. */
function Said({ title, at, by, words, children }: { title: string; at: string; by: string; words: string; children?: React.ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className="section-title" style={{ margin: '0 0 4px' }}>
        {title}
      </h3>
      <p className="pre" style={{ margin: 0 }}>
        {words}
      </p>
      {children && <p style={{ margin: '4px 0 0' }}>{children}</p>}
      <div className="cell-sub">
        {tied(by)} · {dateTime(at)}
      </div>
    </section>
  );
}
