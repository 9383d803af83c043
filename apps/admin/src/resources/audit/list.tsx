import { Typography } from 'antd';
import type { RowOf } from '../../api/types';
import { dateTime } from '../../kit/format';
import { PageHeader } from '../../kit/page-header';
import { QueryTable, type Column } from '../../kit/query-table';

type Row = RowOf<'listAudit'>;

/** Kinds of records that the trail can be filtered by. */
const subjects = [
  { value: 'project', label: '项目' },
  { value: 'slot', label: '班次' },
  { value: 'signUp', label: '报名' },
  { value: 'attendance', label: '服务记录' },
  { value: 'dispute', label: '异议' },
  { value: 'reward', label: '回馈' },
  { value: 'voucher', label: '兑换券' },
  { value: 'volunteer', label: '志愿者' },
  { value: 'organisation', label: '团体' },
  { value: 'partner', label: '商户' },
  { value: 'account', label: '账号' },
  { value: 'star', label: '星级' },
  { value: 'demo', label: '演示时钟' },
] as const;

const columns: Column<Row>[] = [
  {
    key: 'at',
    title: '时间',
    width: 210,
    render: (row) => <span className="nowrap">{dateTime(row.at)}</span>,
    csv: (row) => dateTime(row.at),
  },
  { key: 'actor', title: '谁', width: 160, render: (row) => row.actorName, csv: (row) => row.actorName },
  { key: 'summary', title: '做了什么', render: (row) => <span className="cell-main">{row.summary}</span>, csv: (row) => row.summary },
  { key: 'subject', title: '对象', hidden: true, render: () => null, csv: (row) => `${row.subject} ${row.subjectId ?? ''}` },
  {
    key: 'reason',
    title: '理由',
    width: 340,
    render: (row) =>
      row.reason ? (
        <Typography.Text ellipsis style={{ maxWidth: 320 }}>
          {row.reason}
        </Typography.Text>
      ) : (
        <span className="faint">—</span>
      ),
    csv: (row) => row.reason,
  },
];

/** 审计记录: everything that was done, by whom, to what, and why. */
export function Component() {
  return (
    <>
      <PageHeader title="审计记录" hint="谁、在什么时候、做了什么、为什么；只增不改" />
      <QueryTable
        op="listAudit"
        label="审计记录"
        columns={columns}
        filters={[
          { kind: 'select', name: 'subject', label: '对象', options: subjects },
          { kind: 'search', name: 'subjectId', label: '对象编号', digits: true },
          { kind: 'day', name: 'from', label: '从哪天' },
          { kind: 'day', name: 'to', label: '到哪天' },
        ]}
        drawer={(row) => <Entry row={row} />}
        drawerTitle={(row) => row.summary}
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
        <dt>动作</dt>
        <dd>
          {row.summary} <span className="faint">{row.action}</span>
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
                <dd className="pre">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}
