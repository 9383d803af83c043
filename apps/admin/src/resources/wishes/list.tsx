import { wishStates } from '@zhiyuanhong/contracts/states';
import { wishWords, word } from '@zhiyuanhong/contracts/words';
import { useNow } from '../../api/server-time';
import { useDistrict } from '../../district/district';
import { CategoryMark } from '../../kit/marks/category-mark';
import { ago, dateTime, duration } from '../../kit/text/format';
import { PageHeader } from '../../kit/page/page-header';
import { ofQueue } from '../../kit/tables/filter-bar';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import { Chip } from '../../kit/marks/chip';
import { StateTag } from '../../kit/marks/state-tag';
import { choicesOf } from '../../kit/text/choices';
import { WishDetail } from './wish-detail';
import type { WishRow } from './types';

const columnsAt = (now: Date): Column<WishRow>[] => [
  {
    key: 'title',
    title: '心愿',
    render: (row) => (
      <>
        <div className="cell-main">{row.title}</div>
        <div className="cell-sub">
          {row.number} · {row.regionName}
        </div>
      </>
    ),
    csv: (row) => row.title,
  },
  {
    key: 'category',
    title: '类别',
    width: 130,
    render: (row) => <CategoryMark code={row.category} name={row.categoryName} />,
    csv: (row) => row.categoryName,
  },
  {
    key: 'posted',
    title: '许愿',
    width: 110,
    render: (row) => <span title={dateTime(row.postedAt)}>{ago(row.postedAt, now)}</span>,
    csv: (row) => dateTime(row.postedAt),
  },
  {
    key: 'minutes',
    title: '评估时数',
    width: 120,
    render: (row) => (row.minutes === null ? '—' : duration(row.minutes)),
    csv: (row) => row.minutes,
  },
  { key: 'volunteer', title: '认领人', width: 120, render: (row) => row.volunteerName ?? '—', csv: (row) => row.volunteerName },
  {
    key: 'due',
    title: '期限',
    width: 190,
    render: (row) => (row.dueAt ? <span className="nowrap">{dateTime(row.dueAt)}</span> : '—'),
    csv: (row) => row.dueAt && dateTime(row.dueAt),
  },
  {
    key: 'state',
    title: '状态',
    width: 170,
    render: (row) => (
      <span className="nowrap">
        <StateTag of="wish" state={row.state} /> {row.overdue && <Chip tone="bad">超期</Chip>}
      </span>
    ),
    csv: (row) => word(wishWords, row.state),
  },
];

/** 微心愿审核: wishes of the caller's region, with their review and history. */
export function Component() {
  const now = useNow();
  const categories = useDistrict()?.categories ?? [];
  return (
    <>
      <PageHeader title="微心愿" hint="先审文字、评时数，再上心愿墙；公开的文字里不能有姓名、电话和住址" />
      <QueryTable
        op="listWishes"
        query={{ as: 'staff' }}
        label="微心愿"
        columns={columnsAt(now)}
        filters={[
          { kind: 'search', name: 'q', label: '搜索公开的文字' },
          { kind: 'select', name: 'state', label: '状态', options: choicesOf(wishWords, wishStates.states) },
          { kind: 'select', name: 'category', label: '类别', options: categories.map((c) => ({ value: c.code, label: c.name })) },
          { kind: 'link', name: 'overdue', label: '只看超期' },
          ofQueue,
        ]}
        drawer={(row) => <WishDetail wishId={row.id} />}
        drawerTitle={(row) => row.number}
        drawerWidth={720}
        empty="还没有心愿"
        refetchInterval={30_000}
      />
    </>
  );
}
