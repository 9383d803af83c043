import { appealWords, word } from '@zhiyuanhong/contracts/words';
import { Alert } from 'antd';
import { useNow } from '../../api/server-time';
import { ActionBar } from '../../kit/actions/action-bar';
import { ago, dateTime } from '../../kit/text/format';
import { PageHeader } from '../../kit/page/page-header';
import { ofQueue } from '../../kit/tables/filter-bar';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import { StateTag } from '../../kit/marks/state-tag';
import { Disputed, disputedColumns, Said } from '../attendance';
import { AcceptAppeal } from './accept';
import { UpholdAnswer } from './uphold';
import type { Appeal } from './types';

const columnsAt = (now: Date): Column<Appeal>[] => [
  ...disputedColumns,
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
      <Disputed dispute={appeal}>
        <dt>状态</dt>
        <dd>
          <StateTag of="appeal" state={appeal.state} />
        </dd>
      </Disputed>
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
