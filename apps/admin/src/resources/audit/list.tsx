import { Typography } from 'antd';
import type { RowOf } from '../../api/types';
import { dateTime } from '../../kit/format';
import { PageHeader } from '../../kit/page-header';
import { QueryTable, type Column } from '../../kit/query-table';
import { actionText, subjectText, subjects } from './audit-words';

type Row = RowOf<'listAudit'>;

const columns: Column<Row>[] = [
  { key: 'at', title: '时间', width: 210, render: (row) => <span className="nowrap">{dateTime(row.at)}</span>, csv: (row) => dateTime(row.at) },
  { key: 'actor', title: '谁', width: 140, render: (row) => row.actorName, csv: (row) => row.actorName },
  { key: 'action', title: '做了什么', width: 150, render: (row) => actionText(row.subject, row.action), csv: (row) => actionText(row.subject, row.action) },
  {
    key: 'subject',
    title: '对什么',
    render: (row) => (
      <>
        <div>{row.summary || subjectText(row.subject)}</div>
        <div className="cell-sub">
          {subjectText(row.subject)}
          {row.subjectId === null ? '' : ` ${row.subjectId}`}
        </div>
      </>
    ),
    csv: (row) => `${subjectText(row.subject)} ${row.subjectId ?? ''} ${row.summary}`,
  },
  { key: 'reason', title: '理由', render: (row) => (row.reason ? <Typography.Text ellipsis style={{ maxWidth: 260 }}>{row.reason}</Typography.Text> : <span className="faint">—</span>), csv: (row) => row.reason },
];

/** 审计记录: everything that was done, by whom, to what, and why. */
export function Component() {
  return (
    <>
      <PageHeader title="审计记录" hint="谁、在什么时候、对哪条记录、做了什么、为什么；只增不改" />
      <QueryTable
        op="listAudit"
        label="审计记录"
        columns={columns}
        filters={[
          { kind: 'select', name: 'subject', label: '对象', options: subjects },
          { kind: 'search', name: 'subjectId', label: '对象编号' },
          { kind: 'day', name: 'from', label: '从哪天' },
          { kind: 'day', name: 'to', label: '到哪天' },
        ]}
        drawer={(row) => <Entry row={row} />}
        drawerTitle={(row) => actionText(row.subject, row.action)}
        empty="还没有记录"
      />
    </>
  );
}

function Entry({ row }: { row: Row }) {
  const data = Object.entries(row.data);
  return (
    <div className="stack">
      <dl className="facts">
        <dt>时间</dt>
        <dd>{dateTime(row.at)}</dd>
        <dt>操作人</dt>
        <dd>
          {row.actorName}
          {row.actorAccountId !== null && <span className="faint">（账号 {row.actorAccountId}）</span>}
        </dd>
        <dt>对象</dt>
        <dd>
          {subjectText(row.subject)} {row.subjectId} {row.summary}
        </dd>
        <dt>理由</dt>
        <dd className="pre">{row.reason ?? '—'}</dd>
        <dt>请求编号</dt>
        <dd className="num">{row.requestId ?? '系统任务'}</dd>
      </dl>
      {data.length > 0 && (
        <section>
          <h2 className="section-title">详情</h2>
          <dl className="facts">
            {data.map(([key, value]) => (
              <div key={key} style={{ display: 'contents' }}>
                <dt>{key}</dt>
                <dd className="pre">{typeof value === 'string' ? value : JSON.stringify(value, null, 1)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}
