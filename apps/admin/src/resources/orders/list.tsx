import { channelWords, orderWords, word } from '@zhiyuanhong/contracts/words';
import { orderStates } from '@zhiyuanhong/contracts/states';
import { provisional } from '../../api/calendar';
import { useDistrict } from '../../district/district';
import { dateTime } from '../../kit/text/format';
import { useFilters } from '../../kit/tables/use-filters';
import { PageHeader } from '../../kit/page/page-header';
import { ofQueue } from '../../kit/tables/filter-bar';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import { Chip } from '../../kit/marks/chip';
import { StateTag } from '../../kit/marks/state-tag';
import { choicesOf } from '../../kit/text/choices';
import { ColourMark } from '../../kit/marks/colour-mark';
import { OrderDrawer } from './order-drawer';
import './list.css';
import { TimeLeft } from './time-left';
import type { OrderRow } from './types';

const columns: Column<OrderRow>[] = [
  { key: 'number', title: '单号', hidden: true, render: (row) => row.number, csv: (row) => row.number },
  {
    key: 'title',
    title: '服务',
    render: (row) => (
      <>
        <div className="cell-main">{row.title}</div>
        <div className="cell-sub">
          <ColourMark colour={row.colour} text={row.colourName} /> · <span className="num">{row.number}</span>
        </div>
      </>
    ),
    csv: (row) => row.title,
  },
  { key: 'colour', title: '颜色', hidden: true, render: (row) => row.colourName, csv: (row) => row.colourName },
  {
    key: 'beneficiary',
    title: '服务对象',
    width: 130,
    render: (row) => (
      <>
        <div>{row.beneficiaryName}</div>
        <div className="cell-sub">{row.regionName}</div>
      </>
    ),
    csv: (row) => row.beneficiaryName,
  },
  { key: 'region', title: '社区', hidden: true, render: (row) => row.regionName, csv: (row) => row.regionName },
  {
    key: 'appointed',
    title: '约定时间',
    width: 190,
    render: (row) => <span className="num nowrap">{dateTime(row.appointedAt)}</span>,
    csv: (row) => dateTime(row.appointedAt),
  },
  {
    key: 'placed',
    title: '点单',
    width: 180,
    render: (row) => (
      <>
        <div>{word(channelWords, row.channel)}</div>
        <div className="cell-sub num nowrap">{dateTime(row.placedAt)}</div>
      </>
    ),
    csv: (row) => `${word(channelWords, row.channel)} ${dateTime(row.placedAt)}`,
  },
  { key: 'volunteer', title: '志愿者', width: 90, render: (row) => row.volunteerName ?? '—', csv: (row) => row.volunteerName },
  {
    key: 'state',
    title: '状态',
    width: 110,
    render: (row) => (
      <span className="state-cell">
        <StateTag of="order" state={row.state} />
        {row.awaitingApproval && <Chip tone="waiting">待复核</Chip>}
        {row.followUpOpen && <Chip tone="bad">待回访</Chip>}
        {row.stars !== null && <span className="cell-sub num">{row.stars} 星</span>}
      </span>
    ),
    csv: (row) => word(orderWords, row.state),
  },
  {
    key: 'due',
    title: '时限',
    width: 120,
    render: (row) => (row.dueAt ? <TimeLeft order={row} /> : <span className="faint">—</span>),
    csv: (row) =>
      row.dueAt && `${dateTime(row.dueAt)}${row.state === 'settled' ? '' : provisional(row.dueAt)}${row.overdue ? '（超时）' : ''}`,
  },
  { key: 'stars', title: '评价', hidden: true, render: (row) => row.stars, csv: (row) => row.stars },
];

/** 订单查询: all orders of my region, open and ended. */
export function Component() {
  const colours = useDistrict()?.serviceColours ?? [];
  const { read, write } = useFilters();
  return (
    <>
      <PageHeader title="订单查询" hint="本辖区的全部订单，新的在前；点一行看详情和经过" />
      <QueryTable
        op="listOrders"
        label="订单"
        query={{ as: 'staff' }}
        columns={columns}
        filters={[
          { kind: 'search', name: 'q', label: '单号或服务名称' },
          { kind: 'select', name: 'state', label: '状态', options: choicesOf(orderWords, orderStates.states), width: 100 },
          {
            kind: 'select',
            name: 'open',
            label: '进展',
            options: [
              { value: 'true', label: '进行中' },
              { value: 'false', label: '已结束' },
            ],
            width: 96,
          },
          { kind: 'select', name: 'colour', label: '七色', options: colours.map((c) => ({ value: c.code, label: c.name })), width: 110 },
          { kind: 'region', name: 'regionCode', label: '地区', width: 128 },
          { kind: 'select', name: 'overdue', label: '时限', options: [{ value: 'true', label: '只看超时' }], width: 96 },
          { kind: 'link', name: 'disputed', label: '志愿者有异议' },
          ofQueue,
          { kind: 'select', name: 'followUp', label: '回访', options: [{ value: 'true', label: '差评待回访' }], width: 112 },
        ]}
        onOpen={(row) => write({ order: row.id }, true)}
        empty="还没有订单"
        refetchInterval={15_000}
      />
      <OrderDrawer orderId={read('order')} close={() => write({ order: undefined }, true)} />
    </>
  );
}
