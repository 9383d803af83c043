import { sexWords, word } from '@zhiyuanhong/contracts/words';
import { Flex } from 'antd';
import { useApi } from '../../api/use-api';
import { nameOf, useDistrict, type District } from '../../district/district';
import { date, duration } from '../../kit/text/format';
import { Masked } from '../../kit/marks/masked';
import { PageHeader } from '../../kit/page/page-header';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import { RevealVolunteer } from './reveal-volunteer';
import type { Volunteer } from './types';

const starText = (star: number) => (star === 0 ? '未评星' : `${star} 星`);
const skillText = (row: Volunteer, district: District | undefined) => row.skills.map((code) => nameOf(district?.skills, code)).join('、');

const columnsFor = (district: District | undefined): Column<Volunteer>[] => [
  {
    key: 'name',
    title: '志愿者',
    render: (row) => (
      <>
        <div className="cell-main">{row.name}</div>
        <div className="cell-sub num">{row.number}</div>
      </>
    ),
    csv: (row) => row.name,
  },
  { key: 'number', title: '编号', hidden: true, render: () => null, csv: (row) => row.number },
  {
    key: 'person',
    title: '性别 / 年龄',
    width: 110,
    render: (row) => `${word(sexWords, row.sex)} · ${row.age} 岁`,
    csv: (row) => `${word(sexWords, row.sex)} ${row.age}`,
  },
  {
    key: 'phone',
    title: '手机号',
    width: 140,
    render: (row) => <span className="num">{row.phoneMasked}</span>,
    csv: (row) => row.phoneMasked,
  },
  { key: 'region', title: '地区', width: 190, render: (row) => row.regionName, csv: (row) => row.regionName },
  {
    key: 'skills',
    title: '技能',
    render: (row) => skillText(row, district) || <span className="faint">未填写</span>,
    csv: (row) => skillText(row, district),
  },
  {
    key: 'minutes',
    title: '服务时长',
    width: 120,
    align: 'right',
    render: (row) => <span className="nowrap">{duration(row.minutes)}</span>,
    csv: (row) => row.minutes,
  },
  { key: 'star', title: '星级', width: 80, render: (row) => starText(row.star), csv: (row) => row.star },
];

export function Component() {
  const district = useDistrict();
  const regions = useApi('listRegions', { query: {} }, { staleTime: 600_000 });
  return (
    <>
      <PageHeader title="志愿者" hint="电话、身份证号默认脱敏；查看完整信息须写明理由并记入审计" />
      <QueryTable
        op="listVolunteers"
        label="志愿者"
        columns={columnsFor(district)}
        filters={[
          { kind: 'search', name: 'q', label: '搜索姓名或编号' },
          {
            kind: 'select',
            name: 'regionCode',
            label: '地区',
            width: 200,
            options: (regions.data?.items ?? []).map((r) => ({ value: r.code, label: r.name })),
          },
          {
            kind: 'select',
            name: 'skill',
            label: '技能',
            options: (district?.skills ?? []).map((s) => ({ value: s.code, label: s.name })),
          },
          {
            kind: 'select',
            name: 'minStar',
            label: '星级',
            width: 130,
            options: [1, 2, 3, 4, 5].map((star) => ({ value: String(star), label: `${star} 星及以上` })),
          },
        ]}
        drawer={(row) => (
          <div className="stack">
            <dl className="facts">
              <dt>编号</dt>
              <dd className="num">{row.number}</dd>
              <dt>性别 / 年龄</dt>
              <dd>
                {word(sexWords, row.sex)}，{row.age} 岁
              </dd>
              <dt>手机号</dt>
              <dd>
                <Masked value={row.phoneMasked} />
              </dd>
              <dt>身份证号</dt>
              <dd>
                <Masked value={row.idNumberMasked} />
              </dd>
              <dt>地区</dt>
              <dd>{row.regionName}</dd>
              <dt>技能</dt>
              <dd>{skillText(row, district) || '未填写'}</dd>
              <dt>服务时长</dt>
              <dd>{duration(row.minutes)}</dd>
              <dt>星级</dt>
              <dd>{starText(row.star)}</dd>
              <dt>加入</dt>
              <dd>{date(row.joinedAt)}</dd>
            </dl>
            <Flex gap={8}>
              <RevealVolunteer volunteerId={row.id} field="phone" />
              <RevealVolunteer volunteerId={row.id} field="idNumber" />
            </Flex>
          </div>
        )}
        drawerTitle={(row) => row.name}
        empty="还没有志愿者"
      />
    </>
  );
}
