import { colourWords } from '@zhiyuanhong/contracts/words';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { ColourMark } from '../../kit/marks/colour-mark';
import { duration } from '../../kit/text/format';
import { PageHeader } from '../../kit/page/page-header';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import { Chip } from '../../kit/marks/chip';
import { choicesOf } from '../../kit/text/choices';
import { ItemForm } from './item-form';
import { SwitchItem } from './switch-item';
import type { ServiceItem } from './types';

const columns: Column<ServiceItem>[] = [
  {
    key: 'title',
    title: '服务项目',
    render: (row) => (
      <>
        <div className="cell-main">{row.title}</div>
        <div className="cell-sub">{row.forWhom}</div>
      </>
    ),
    csv: (row) => row.title,
  },
  { key: 'colour', title: '颜色', width: 110, render: (row) => <ColourMark colour={row.colour} />, csv: (row) => row.colourName },
  { key: 'who', title: '谁来', width: 150, render: (row) => <Who row={row} />, csv: (row) => (row.teamOnly ? row.teamName : '志愿者') },
  { key: 'usual', title: '时长', width: 100, render: (row) => duration(row.usualMinutes), csv: (row) => row.usualMinutes },
  {
    key: 'limits',
    title: '接单 / 派单时限',
    width: 130,
    render: (row) => `${duration(row.limits.acceptMinutes)} / ${duration(row.limits.dispatchMinutes)}`,
    csv: (row) => `${row.limits.acceptMinutes}/${row.limits.dispatchMinutes}`,
  },
  { key: 'hours', title: '服务时段', width: 160, render: (row) => row.hoursText, csv: (row) => row.hoursText },
  {
    key: 'orders',
    title: '订单',
    width: 90,
    align: 'right',
    render: (row) => (
      <>
        <div className="num">{row.orders}</div>
        <div className="cell-sub">{row.averageRating === null ? '尚无评价' : `${row.averageRating} 星`}</div>
      </>
    ),
    csv: (row) => row.orders,
  },
  { key: 'averageRating', title: '评价', hidden: true, render: (row) => row.averageRating, csv: (row) => row.averageRating },
  {
    key: 'offered',
    title: '状态',
    width: 96,
    render: (row) => <Offered row={row} />,
    csv: (row) => (row.offered ? '上架' : '下架'),
  },
];

const Offered = ({ row }: { row: ServiceItem }) => <Chip tone={row.offered ? 'good' : 'quiet'}>{row.offered ? '可点单' : '已下架'}</Chip>;
const Who = ({ row }: { row: ServiceItem }) => (
  <>
    <div>{row.teamName}</div>
    <div className="cell-sub">
      {row.teamOnly ? '仅正式队员' : row.skillNames.length > 0 ? `会${row.skillNames.join('、')}` : '志愿者均可'}
    </div>
  </>
);

/** 服务菜单: service items that residents can order, by the seven colours. */
export function Component() {
  const [form, setForm] = useState<{ item?: ServiceItem } | null>(null);
  const create = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setForm({})}>
      新增服务项目
    </Button>
  );
  return (
    <>
      <PageHeader title="服务菜单" hint="居民按七种颜色点单；改动只影响以后的订单，已下的订单按当时的约定" actions={create} />
      <QueryTable
        op="listServiceItems"
        query={{ all: 'true' }}
        label="服务菜单"
        columns={columns}
        filters={[
          { kind: 'search', name: 'q', label: '搜索服务名称' },
          { kind: 'select', name: 'colour', label: '颜色', options: choicesOf(colourWords) },
        ]}
        drawer={(row) => <Show item={row} edit={() => setForm({ item: row })} />}
        drawerTitle={(row) => row.title}
        empty="菜单上还没有服务项目"
        emptyAction={create}
      />
      <ItemForm
        key={form?.item?.id ?? 'new'}
        open={form !== null}
        {...(form?.item ? { item: form.item } : {})}
        close={() => setForm(null)}
      />
    </>
  );
}

function Show({ item, edit }: { item: ServiceItem; edit: () => void }) {
  const { limits } = item;
  return (
    <div className="stack">
      <dl className="facts">
        <dt>状态</dt>
        <dd>
          <Offered row={item} />
        </dd>
        <dt>颜色</dt>
        <dd>
          <ColourMark colour={item.colour} />
        </dd>
        <dt>做什么</dt>
        <dd className="pre">{item.summary}</dd>
        <dt>为谁服务</dt>
        <dd>{item.forWhom}</dd>
        <dt>谁来</dt>
        <dd>
          {item.teamName}
          {item.teamOnly && '（仅正式队员）'}
        </dd>
        <dt>所需技能</dt>
        <dd>{item.skillNames.join('、') || '不限'}</dd>
        <dt>积分类别</dt>
        <dd>{item.categoryName}</dd>
        <dt>通常时长</dt>
        <dd>{duration(item.usualMinutes)}</dd>
        <dt>各环节时限</dt>
        <dd>
          接单 {duration(limits.acceptMinutes)}，派单 {duration(limits.dispatchMinutes)}，到达 {duration(limits.startMinutes)}，结单{' '}
          {duration(limits.settleMinutes)}
        </dd>
        <dt>服务时段</dt>
        <dd>{item.hoursText}</dd>
        <dt>开通地区</dt>
        <dd>{item.regionNames.join('、') || '全区'}</dd>
        <dt>填写目的地</dt>
        <dd>{item.needsDestination ? '需要' : '不需要'}</dd>
        <dt>订单 / 评价</dt>
        <dd className="num">
          {item.orders} 单，{item.averageRating === null ? '尚无评价' : `平均 ${item.averageRating} 星`}
        </dd>
      </dl>
      <Flex gap={8}>
        <Button type="primary" onClick={edit}>
          修改
        </Button>
        <SwitchItem item={item} />
      </Flex>
    </div>
  );
}
