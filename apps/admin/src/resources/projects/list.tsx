import { PlusOutlined } from '@ant-design/icons';
import { projectStates } from '@zhiyuanhong/contracts/states';
import { projectWords, riskWords, word } from '@zhiyuanhong/contracts/words';
import { Button, Progress } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useDistrict } from '../../district/district';
import { hasRole, myOrganisations, useMe } from '../../session/session';
import { CategoryMark } from '../../kit/marks/category-mark';
import { date, dateTime } from '../../kit/text/format';
import { PageHeader } from '../../kit/page/page-header';
import { ofQueue } from '../../kit/tables/filter-bar';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import { StateTag } from '../../kit/marks/state-tag';
import { choicesOf } from '../../kit/text/choices';
import type { ProjectRow } from './types';

const columnsFor = (oneOrganisation: boolean): Column<ProjectRow>[] => [
  {
    key: 'title',
    title: '项目',
    render: (row) => (
      <>
        <Link to={`/projects/${row.id}`} className="cell-main">
          {row.title}
        </Link>
        <div className="cell-sub">
          <CategoryMark code={row.category} name={row.categoryName} /> · {row.regionName}
        </div>
      </>
    ),
    csv: (row) => row.title,
  },
  { key: 'category', title: '类别', hidden: true, render: () => null, csv: (row) => row.categoryName },
  {
    key: 'organisation',
    title: '团体',
    hidden: oneOrganisation,
    render: (row) => row.organisationName,
    csv: (row) => row.organisationName,
  },
  {
    key: 'state',
    title: '状态',
    width: 110,
    render: (row) => <StateTag of="project" state={row.state} />,
    csv: (row) => word(projectWords, row.state),
  },
  {
    key: 'next',
    title: '下一班次',
    width: 210,
    render: (row) =>
      row.nextStartsAt ? <span className="nowrap">{dateTime(row.nextStartsAt)}</span> : <span className="faint">没有未来班次</span>,
    csv: (row) => row.nextStartsAt && dateTime(row.nextStartsAt),
  },
  { key: 'slots', title: '班次', width: 72, align: 'right', render: (row) => row.slots, csv: (row) => row.slots },
  {
    key: 'taken',
    title: '报名 / 名额',
    width: 130,
    render: (row) => (
      <>
        <span className="num">
          {row.taken} / {row.headcount}
        </span>
        <Progress
          percent={row.headcount > 0 ? Math.round((row.taken / row.headcount) * 100) : 0}
          size="small"
          showInfo={false}
          aria-label="报名比例"
        />
      </>
    ),
    csv: (row) => `${row.taken}/${row.headcount}`,
  },
  {
    key: 'risk',
    title: '风险',
    width: 110,
    render: (row) => <StateTag of="risk" state={row.riskLevel} />,
    csv: (row) => word(riskWords, row.riskLevel),
  },
  { key: 'created', title: '创建', hidden: true, render: () => null, csv: (row) => date(row.createdAt) },
];

export function Component() {
  const me = useMe();
  const district = useDistrict();
  const navigate = useNavigate();
  const mayDraft = hasRole(me, 'organiser');
  const draft = mayDraft && (
    <Link to="/projects/new">
      <Button type="primary" icon={<PlusOutlined />} tabIndex={-1}>
        发布新项目
      </Button>
    </Link>
  );
  return (
    <>
      <PageHeader title="项目" hint="起草、提交审核、公开招募、签到，直到时数确认" actions={draft} />
      <QueryTable
        op="listProjects"
        label="项目列表"
        exportName="项目"
        columns={columnsFor(!hasRole(me, 'reviewer') && !hasRole(me, 'platform') && myOrganisations(me).length === 1)}
        filters={[
          { kind: 'search', name: 'q', label: '搜索项目名称' },
          { kind: 'select', name: 'state', label: '状态', options: choicesOf(projectWords, projectStates.states) },
          { kind: 'link', name: 'organisationId', label: '只看一个团体' },
          ofQueue,
          {
            kind: 'select',
            name: 'category',
            label: '服务类别',
            options: (district?.categories ?? []).map((c) => ({ value: c.code, label: c.name })),
          },
        ]}
        onOpen={(row) => void navigate(`/projects/${row.id}`)}
        empty="还没有项目"
        emptyAction={draft}
      />
    </>
  );
}
