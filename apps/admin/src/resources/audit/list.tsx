import { auditSubjectWords, wordOf, wordTables, type AuditSubject } from '@zhiyuanhong/contracts/words';
import { Typography } from 'antd';
import { dateTime } from '../../kit/text/format';
import { PageLink } from '../../kit/resource/page-link';
import { useOffer } from '../../kit/resource/offer';
import { PageHeader } from '../../kit/page/page-header';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import { choicesOf } from '../../kit/text/choices';
import type { AuditRow } from './types';

/** Name of the table with the words for a value: called like the value's key, or like subject and key together, e.g. `spotCheckWay`. */
const tableOf = (subject: string, key: string): string => {
  if (key === 'from' || key === 'to') return subject;
  return key in wordTables ? key : subject + key[0]!.toUpperCase() + key.slice(1);
};

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

function valueText(row: AuditRow, key: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value !== 'string')
    return Array.isArray(value) ? value.map((one) => valueText(row, key, one)).join('、') : JSON.stringify(value);
  return instant.test(value) ? dateTime(value) : wordOf(tableOf(row.subject, key), value);
}

const columns: Column<AuditRow>[] = [
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
  const subjects = useOffer().on.flatMap(({ audit }) => choicesOf(auditSubjectWords, Object.keys(audit) as AuditSubject[]));
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

function Entry({ row }: { row: AuditRow }) {
  const data = Object.entries(row.data);
  const offer = useOffer();
  const to = offer.on.flatMap(({ audit }) => audit[row.subject as AuditSubject] ?? [])[0]?.to;
  const page = row.subjectId === null ? undefined : to?.(row.subjectId);
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
        <dd>{row.summary}</dd>
        {page !== undefined && (
          <PageLink
            to={page}
            otherwise={null}
            wrap={(link) => (
              <>
                <dt>对象</dt>
                <dd>{link}</dd>
              </>
            )}
          >
            打开{wordOf('subject', row.subject)}
          </PageLink>
        )}
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
                <dt>{wordOf('auditKey', key)}</dt>
                <dd className="pre">{valueText(row, key, value)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}
