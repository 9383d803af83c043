import { PlusOutlined, StarFilled } from '@ant-design/icons';
import { orgKindWords, word } from '@zhiyuanhong/contracts/words';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useApi } from '../../api/use-api';
import { count, date, duration } from '../../kit/text/format';
import { PageLink } from '../../kit/resource/page-link';
import { PageHeader } from '../../kit/page/page-header';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import { Chip } from '../../kit/marks/chip';
import { OrganisationForm } from './organisation-form';
import { SwitchOrganisation } from './switch-organisation';
import type { Organisation } from './types';

const columns: Column<Organisation>[] = [
  {
    key: 'name',
    title: '团体',
    render: (row) => (
      <>
        <div className="cell-main">
          {row.name} {row.disabled && <Chip tone="bad">已停用</Chip>}
        </div>
        <div className="cell-sub">{row.parentName ? `隶属 ${row.parentName}` : '没有上级'}</div>
      </>
    ),
    csv: (row) => row.name,
  },
  { key: 'kind', title: '级别', width: 90, render: (row) => word(orgKindWords, row.kind), csv: (row) => word(orgKindWords, row.kind) },
  { key: 'parent', title: '上级', hidden: true, render: () => null, csv: (row) => row.parentName },
  { key: 'region', title: '地区', width: 190, render: (row) => row.regionName, csv: (row) => row.regionName },
  {
    key: 'contact',
    title: '联系人',
    width: 150,
    render: (row) => <Contact row={row} />,
    csv: (row) => `${row.contactName} ${row.contactPhoneMasked}`,
  },
  { key: 'projects', title: '项目', width: 72, align: 'right', render: (row) => row.projects, csv: (row) => row.projects },
  {
    key: 'minutes',
    title: '服务时长',
    width: 120,
    align: 'right',
    render: (row) => <span className="nowrap">{count(Math.floor(row.servedMinutes / 60))} 小时</span>,
    csv: (row) => row.servedMinutes,
  },
  { key: 'averageRating', title: '评分', width: 110, render: (row) => <AverageRating row={row} />, csv: (row) => row.averageRating },
];

const Contact = ({ row }: { row: Organisation }) => (
  <>
    <div>{row.contactName}</div>
    <div className="cell-sub num">{row.contactPhoneMasked}</div>
  </>
);

function AverageRating({ row }: { row: Organisation }) {
  if (row.averageRating === null) return <span className="faint">暂无</span>;
  return (
    <span className="num nowrap">
      <StarFilled style={{ color: '#c58a00' }} aria-hidden /> {row.averageRating.toFixed(1)}{' '}
      <span className="faint">（{row.ratings}）</span>
    </span>
  );
}

export function Component() {
  const [form, setForm] = useState<{ organisation?: Organisation } | null>(null);
  const regions = useApi('listRegions', { query: {} }, { staleTime: 600_000 });
  const create = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setForm({})}>
      新建团体
    </Button>
  );
  return (
    <>
      <PageHeader title="志愿服务团体" hint="总队、服务队、小分队；每个团体有自己的账号，只看自己的数据" actions={create} />
      <QueryTable
        op="listOrganisations"
        label="志愿服务团体"
        columns={columns}
        filters={[
          { kind: 'search', name: 'q', label: '搜索团体名称' },
          {
            kind: 'select',
            name: 'regionCode',
            label: '地区',
            width: 200,
            options: (regions.data?.items ?? []).map((r) => ({ value: r.code, label: r.name })),
          },
        ]}
        drawer={(row) => <Show organisation={row} edit={() => setForm({ organisation: row })} />}
        drawerTitle={(row) => row.name}
        empty="还没有团体"
        emptyAction={create}
      />
      <OrganisationForm
        key={form?.organisation?.id ?? 'new'}
        open={form !== null}
        {...(form?.organisation ? { organisation: form.organisation } : {})}
        close={() => setForm(null)}
      />
    </>
  );
}

function Show({ organisation, edit }: { organisation: Organisation; edit: () => void }) {
  return (
    <div className="stack">
      <dl className="facts">
        <dt>级别</dt>
        <dd>{word(orgKindWords, organisation.kind)}</dd>
        <dt>上级</dt>
        <dd>{organisation.parentName ?? '没有上级'}</dd>
        <dt>地区</dt>
        <dd>{organisation.regionName}</dd>
        <dt>联系人</dt>
        <dd>
          {organisation.contactName} <span className="num">{organisation.contactPhoneMasked}</span>
        </dd>
        <dt>项目</dt>
        <dd>
          {organisation.projects} 个
          <PageLink to={`/projects?organisationId=${organisation.id}`} otherwise={null} wrap={(link) => <>，{link}</>}>
            看项目
          </PageLink>
        </dd>
        <dt>服务时长</dt>
        <dd>{duration(organisation.servedMinutes)}</dd>
        <dt>评分</dt>
        <dd>
          <AverageRating row={organisation} />
        </dd>
        <dt>建立</dt>
        <dd>{date(organisation.createdAt)}</dd>
        <dt>简介</dt>
        <dd className="pre">{organisation.summary || '无'}</dd>
      </dl>
      <Flex gap={8}>
        <Button type="primary" onClick={edit}>
          修改
        </Button>
        <SwitchOrganisation organisation={organisation} />
      </Flex>
    </div>
  );
}
