import { Card, Table, type TableProps } from 'antd';
import { ColourMark } from '../../../kit/marks/colour-mark';
import { duration } from '../../../kit/text/format';
import { percent } from './percent';
import type { OrderFigures } from '../types';

type Row = OrderFigures['total'] & { key: string; name: string; colour?: OrderFigures['byColour'][number]['colour'] };

const minutes = (value: number | null) => (value === null ? '—' : duration(value));
const by = (of: (row: Row) => number | null) => (a: Row, b: Row) => (of(a) ?? -1) - (of(b) ?? -1);
const columns: TableProps<Row>['columns'] = [
  { title: '', key: 'name', render: (_, row) => (row.colour ? <ColourMark colour={row.colour} /> : row.name) },
  { title: '订单', key: 'orders', align: 'right', dataIndex: 'orders', sorter: by((row) => row.orders), defaultSortOrder: 'descend' },
  { title: '办成', key: 'completed', align: 'right', dataIndex: 'completed', sorter: by((row) => row.completed) },
  { title: '未成', key: 'fell', align: 'right', dataIndex: 'fellThrough', sorter: by((row) => row.fellThrough) },
  {
    title: '办结率',
    key: 'rate',
    align: 'right',
    render: (_, row) => percent(row.completionRate),
    sorter: by((row) => row.completionRate),
  },
  { title: '时限内', key: 'within', align: 'right', render: (_, row) => percent(row.withinLimit), sorter: by((row) => row.withinLimit) },
  { title: '超时升级', key: 'escalations', align: 'right', dataIndex: 'escalations', sorter: by((row) => row.escalations) },
  {
    title: '接单用时',
    key: 'accept',
    align: 'right',
    render: (_, row) => minutes(row.acceptMinutes),
    sorter: by((row) => row.acceptMinutes),
  },
  {
    title: '派单用时',
    key: 'dispatch',
    align: 'right',
    render: (_, row) => minutes(row.dispatchMinutes),
    sorter: by((row) => row.dispatchMinutes),
  },
  {
    title: '服务时长',
    key: 'served',
    align: 'right',
    render: (_, row) => minutes(row.servedMinutes),
    sorter: by((row) => row.servedMinutes),
  },
  {
    title: '评价',
    key: 'averageRating',
    align: 'right',
    render: (_, row) => row.averageRating ?? '—',
    sorter: by((row) => row.averageRating),
  },
];

/** Figures by colour or by region, sortable. */
export function FiguresTable({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <Card title={title} styles={{ body: { padding: '4px 8px 8px' } }}>
      <Table<Row>
        rowKey="key"
        size="middle"
        columns={columns}
        dataSource={[...rows]}
        scroll={{ x: 'max-content' }}
        pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        locale={{ emptyText: '这段时间没有订单' }}
      />
    </Card>
  );
}
