import { PlusOutlined } from '@ant-design/icons';
import { helplineCategoryWords, word } from '@zhiyuanhong/contracts/words';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { Chip } from '../../kit/marks/chip';
import { PageHeader } from '../../kit/page/page-header';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import { choicesOf } from '../../kit/text/choices';
import { RemoveHelpline, SwitchHelpline } from './helpline-actions';
import { HelplineForm } from './helpline-form';
import type { Helpline } from './types';

const categoryOf = (row: Helpline) => word(helplineCategoryWords, row.category);
const Shown = ({ row }: { row: Helpline }) => <Chip tone={row.shown ? 'good' : 'quiet'}>{row.shown ? '显示' : '已隐藏'}</Chip>;

const columns: Column<Helpline>[] = [
  { key: 'name', title: '名称', render: (row) => <span className="cell-main">{row.name}</span>, csv: (row) => row.name },
  { key: 'phone', title: '电话号码', width: 150, render: (row) => <span className="num">{row.phone}</span>, csv: (row) => row.phone },
  { key: 'category', title: '类别', width: 100, render: categoryOf, csv: categoryOf },
  { key: 'hours', title: '服务时间', render: (row) => row.hours, csv: (row) => row.hours },
  { key: 'sortOrder', title: '排序', width: 80, align: 'right', render: (row) => row.sortOrder, csv: (row) => row.sortOrder },
  { key: 'shown', title: '状态', width: 96, render: (row) => <Shown row={row} />, csv: (row) => (row.shown ? '显示' : '隐藏') },
];

/** 便民电话: the district's useful telephone numbers, as the phone lists them. */
export function Component() {
  const [form, setForm] = useState<{ helpline?: Helpline } | null>(null);
  const create = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setForm({})}>
      新增便民电话
    </Button>
  );
  return (
    <>
      <PageHeader title="便民电话" hint="居民在手机上一点就拨打，不用登录" actions={create} />
      <QueryTable
        op="listHelplines"
        query={{ all: 'true' }}
        label="便民电话"
        columns={columns}
        filters={[{ kind: 'select', name: 'category', label: '类别', options: choicesOf(helplineCategoryWords) }]}
        drawer={(row, close) => <Show helpline={row} edit={() => setForm({ helpline: row })} close={close} />}
        drawerTitle={(row) => row.name}
        empty="还没有便民电话"
        emptyAction={create}
      />
      <HelplineForm key={form?.helpline?.id ?? 'new'} open={form !== null} helpline={form?.helpline} close={() => setForm(null)} />
    </>
  );
}

function Show({ helpline, edit, close }: { helpline: Helpline; edit: () => void; close: () => void }) {
  return (
    <div className="stack">
      <dl className="facts">
        <dt>电话号码</dt>
        <dd className="num">{helpline.phone}</dd>
        <dt>类别</dt>
        <dd>{categoryOf(helpline)}</dd>
        <dt>服务时间</dt>
        <dd>{helpline.hours}</dd>
        <dt>排序</dt>
        <dd className="num">{helpline.sortOrder}</dd>
        <dt>状态</dt>
        <dd>
          <Shown row={helpline} />
        </dd>
      </dl>
      <Flex gap={8} wrap>
        <Button type="primary" onClick={edit}>
          修改
        </Button>
        <SwitchHelpline helpline={helpline} />
        <RemoveHelpline helpline={helpline} close={close} />
      </Flex>
    </div>
  );
}
