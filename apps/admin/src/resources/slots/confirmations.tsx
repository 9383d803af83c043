import { useNavigate } from 'react-router';
import { provisional } from '../../api/calendar';
import { Due } from '../../kit/marks/due';
import { dateTime, range } from '../../kit/text/format';
import { PageHeader } from '../../kit/page/page-header';
import { ofQueue } from '../../kit/tables/filter-bar';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import { Chip } from '../../kit/marks/chip';
import type { SlotToConfirm } from './types';

const columns: Column<SlotToConfirm>[] = [
  {
    key: 'title',
    title: '活动',
    render: (row) => (
      <>
        <div className="cell-main">{row.title}</div>
        <div className="cell-sub">{row.organisationName}</div>
      </>
    ),
    csv: (row) => row.title,
  },
  {
    key: 'time',
    title: '班次',
    width: 250,
    render: (row) => <span className="nowrap">{range(row.startsAt, row.endsAt)}</span>,
    csv: (row) => range(row.startsAt, row.endsAt),
  },
  { key: 'toConfirm', title: '待确认', width: 84, align: 'right', render: (row) => <b>{row.toConfirm}</b>, csv: (row) => row.toConfirm },
  {
    key: 'awaiting',
    title: '待复核补录',
    width: 104,
    align: 'right',
    render: (row) => row.awaitingApproval,
    csv: (row) => row.awaitingApproval,
  },
  {
    key: 'disputed',
    title: '异议',
    width: 90,
    align: 'right',
    render: (row) => (row.disputed > 0 ? <Chip tone="waiting">{row.disputed} 件</Chip> : 0),
    csv: (row) => row.disputed,
  },
  {
    key: 'due',
    title: '确认期限',
    width: 160,
    render: (row) => (row.dueAt ? <Due at={row.dueAt} /> : '—'),
    csv: (row) => row.dueAt && `${dateTime(row.dueAt)}${provisional(row.dueAt)}`,
  },
];

/** Ended slots whose records wait for confirmation, which is due within 10 working days (67号 第十一条). */
export function Component() {
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title="时数确认" hint="活动结束后 10 个工作日内确认，确认后时数和积分记入志愿者账本（67号 第十一条）" />
      <QueryTable
        op="listToConfirm"
        label="待确认的班次"
        rowKey={(row) => row.slotId}
        columns={columns}
        filters={[ofQueue]}
        onOpen={(row) => void navigate(`/slots/${row.slotId}`)}
        empty="没有等待确认的时数"
      />
    </>
  );
}
