import { CheckCircleFilled, WarningFilled } from '@ant-design/icons';
import { useNavigate } from 'react-router';
import { useNow } from '../../../api/server-time';
import { CategoryMark } from '../../../kit/marks/category-mark';
import { ago, dateTime } from '../../../kit/text/format';
import { PageHeader } from '../../../kit/page/page-header';
import { QueryTable, type Column } from '../../../kit/tables/query-table';
import { StateTag } from '../../../kit/marks/state-tag';
import type { ReviewRow } from '../types';

const columnsAt = (now: Date): Column<ReviewRow>[] => [
  {
    key: 'title',
    title: '项目',
    render: (row) => (
      <>
        <div className="cell-main">{row.title}</div>
        <div className="cell-sub">
          <CategoryMark code={row.category} name={row.categoryName} /> · {row.regionName}
        </div>
      </>
    ),
    csv: (row) => row.title,
  },
  { key: 'organisation', title: '团体', render: (row) => row.organisationName, csv: (row) => row.organisationName },
  { key: 'risk', title: '风险', width: 110, render: (row) => <StateTag of="risk" state={row.riskLevel} />, csv: (row) => row.riskLevel },
  {
    key: 'checks',
    title: '自动核对',
    width: 150,
    render: (row) => <Checks checks={row.checks} />,
    csv: (row) =>
      row.checks
        .filter((c) => !c.ok)
        .map((c) => c.text)
        .join('；'),
  },
  {
    key: 'next',
    title: '最早班次',
    width: 200,
    render: (row) => (row.nextStartsAt ? <span className="nowrap">{dateTime(row.nextStartsAt)}</span> : '—'),
    csv: (row) => row.nextStartsAt && dateTime(row.nextStartsAt),
  },
  {
    key: 'since',
    title: '已等待',
    width: 100,
    render: (row) => (row.submittedAt ? <span title={dateTime(row.submittedAt)}>{ago(row.submittedAt, now).replace('前', '')}</span> : '—'),
    csv: (row) => row.submittedAt && dateTime(row.submittedAt),
  },
];

function Checks({ checks }: { checks: ReviewRow['checks'] }) {
  const open = checks.filter((c) => !c.ok).length;
  return open === 0 ? (
    <span style={{ color: '#176a41' }}>
      <CheckCircleFilled aria-hidden /> 全部通过
    </span>
  ) : (
    <span style={{ color: '#8a5200' }}>
      <WarningFilled aria-hidden /> {open} 项要看
    </span>
  );
}

export function Component() {
  const now = useNow();
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title="项目审核" hint="等待审核的项目，先提交的在前" />
      <QueryTable
        op="listReviewQueue"
        label="待审核项目"
        columns={columnsAt(now)}
        onOpen={(row) => void navigate(`/review/${row.id}`)}
        empty="没有等待审核的项目"
        refetchInterval={30_000}
      />
    </>
  );
}
