import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Input as CallInput, RowOf } from '../../api/types';
import { useAct } from '../../api/use-api';
import { FormDrawer } from '../../kit/form-drawer';
import { PageHeader } from '../../kit/page-header';
import { QueryTable, type Column } from '../../kit/query-table';
import { RegionSelect } from '../../kit/region-select';
import { Chip } from '../../kit/state-tag';

type Row = RowOf<'listPartners'>;
type Values = CallInput<'createPartner'>['body'];

const columns: Column<Row>[] = [
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

const needed = (message: string) => [{ required: true, whitespace: true, message }];

export function Component() {
  const [creating, setCreating] = useState(false);
  const act = useAct('createPartner', { done: '商户已建立，可在「人员与角色」里为它开账号' });
  const create = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
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
        empty="还没有商户"
        emptyAction={create}
      />
      <FormDrawer<Values>
        open={creating}
        title="新建商户"
        initial={{}}
        okText="建立"
        onClose={() => setCreating(false)}
        onSubmit={(body) => act.mutateAsync({ body })}
      >
        <Form.Item name="name" label="名称" rules={[...needed('请填写名称'), { min: 2, message: '至少 2 个字' }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="regionCode" label="所在地区" rules={[{ required: true, message: '请选择地区' }]}>
          <RegionSelect />
        </Form.Item>
        <Form.Item name="address" label="地址" rules={needed('请填写地址')}>
          <Input maxLength={120} />
        </Form.Item>
        <div className="fields-2">
          <Form.Item name="contactName" label="联系人" rules={needed('请填写联系人')}>
            <Input maxLength={30} />
          </Form.Item>
          <Form.Item
            name="contactPhone"
            label="联系电话"
            rules={[{ required: true, pattern: /^[\d-]{7,13}$/, message: '7 至 13 位数字，可用短横' }]}
          >
            <Input maxLength={13} inputMode="tel" />
          </Form.Item>
        </div>
      </FormDrawer>
    </>
  );
}
