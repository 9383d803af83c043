import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { PageHeader } from '../../kit/page/page-header';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import { Chip } from '../../kit/marks/chip';
import { PartnerForm } from './partner-form';
import { SwitchPartner } from './switch-partner';
import type { Partner } from './types';

const columns: Column<Partner>[] = [
  {
    key: 'name',
    title: '商户',
    render: (row) => (
      <span className="cell-main">
        {row.name} {row.disabled && <Chip tone="bad">已停用</Chip>}
      </span>
    ),
    csv: (row) => row.name,
  },
  { key: 'address', title: '地址', render: (row) => row.address, csv: (row) => row.address },
  { key: 'contact', title: '联系人', width: 120, render: (row) => row.contactName, csv: (row) => row.contactName },
  {
    key: 'phone',
    title: '电话',
    width: 140,
    render: (row) => <span className="num">{row.contactPhoneMasked}</span>,
    csv: (row) => row.contactPhoneMasked,
  },
  { key: 'rewards', title: '回馈项目', width: 100, align: 'right', render: (row) => row.rewards, csv: (row) => row.rewards },
];

export function Component() {
  const [form, setForm] = useState<{ partner?: Partner } | null>(null);
  const create = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setForm({})}>
      新建商户
    </Button>
  );
  return (
    <>
      <PageHeader title="商户" hint="提供回馈的医院、场馆、超市等；商户在柜台核销兑换券" actions={create} />
      <QueryTable
        op="listPartners"
        label="商户"
        columns={columns}
        filters={[{ kind: 'search', name: 'q', label: '搜索商户名称' }]}
        drawer={(row) => <Show partner={row} edit={() => setForm({ partner: row })} />}
        drawerTitle={(row) => row.name}
        empty="还没有商户"
        emptyAction={create}
      />
      <PartnerForm key={form?.partner?.id ?? 'new'} open={form !== null} partner={form?.partner} close={() => setForm(null)} />
    </>
  );
}

function Show({ partner, edit }: { partner: Partner; edit: () => void }) {
  return (
    <div className="stack">
      <dl className="facts">
        <dt>地址</dt>
        <dd>{partner.address}</dd>
        <dt>联系人</dt>
        <dd>
          {partner.contactName} <span className="num">{partner.contactPhoneMasked}</span>
        </dd>
        <dt>回馈项目</dt>
        <dd>{partner.rewards} 个</dd>
        <dt>状态</dt>
        <dd>{partner.disabled ? '已停用' : '在用'}</dd>
      </dl>
      <Flex gap={8}>
        <Button type="primary" onClick={edit}>
          修改
        </Button>
        <SwitchPartner partner={partner} />
      </Flex>
    </div>
  );
}
