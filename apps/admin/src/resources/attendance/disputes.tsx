import { Alert } from 'antd';
import { useNow } from '../../api/server-time';
import { ActionBar } from '../../kit/actions/action-bar';
import { PageHeader } from '../../kit/page/page-header';
import { PageLink } from '../../kit/resource/page-link';
import { ofQueue } from '../../kit/tables/filter-bar';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import { ago, dateTime } from '../../kit/text/format';
import { AnswerDispute } from './answer-dispute';
import { Disputed, disputedColumns } from './disputed';
import type { OpenDispute } from './types';

const columnsAt = (now: Date): Column<OpenDispute>[] => [
  ...disputedColumns,
  { key: 'reason', title: '异议', render: (row) => row.reason, csv: (row) => row.reason },
  {
    key: 'disputed',
    title: '提出',
    width: 120,
    render: (row) => (
      <span className="nowrap" title={dateTime(row.disputedAt)}>
        {ago(row.disputedAt, now)}
      </span>
    ),
    csv: (row) => dateTime(row.disputedAt),
  },
];

/** 异议答复: disputes that wait for whoever is in charge of the record (67号 第十三条), of activities and of orders. */
export function Component() {
  const now = useNow();
  return (
    <>
      <PageHeader title="异议答复" hint="志愿者对服务记录有异议，活动的由团体答复，点单服务的由调度员答复；答复之前这条记录不能确认" />
      <QueryTable
        op="listDisputes"
        label="异议"
        columns={columnsAt(now)}
        filters={[ofQueue]}
        drawer={(row, close) => <Show dispute={row} close={close} />}
        drawerTitle={(row) => `${row.volunteerName}的异议`}
        drawerWidth={640}
        empty="没有等待答复的异议"
      />
    </>
  );
}

function Show({ dispute, close }: { dispute: OpenDispute; close: () => void }) {
  const { record } = dispute;
  const slot = { startsAt: record.plannedStartsAt, countedUntil: dispute.countedUntil };
  return (
    <div className="stack">
      <Disputed dispute={dispute} />
      {dispute.actions.length === 0 && <Alert type="info" showIcon title="这是您自己的服务记录，须由另一人答复。" />}
      <ActionBar
        actions={dispute.actions}
        draw={{
          answer: <AnswerDispute name={dispute.volunteerName} slot={slot} attendance={record} dispute={dispute} then={close} />,
        }}
      />
      <PageLink to={record.orderId === null ? `/slots/${record.slotId}` : `/orders/${record.orderId}`} otherwise={null}>
        {record.orderId === null ? '看这一班的名单' : '看这一单'}
      </PageLink>
    </div>
  );
}
