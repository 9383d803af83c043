import { wordOf, type WordTable } from '@zhiyuanhong/contracts/words';
import { Typography } from 'antd';
import { dateTime } from '../../kit/text/format';
import { PageLink } from '../../kit/resource/page-link';
import { useOffer } from '../../kit/resource/offer';
import { PageHeader } from '../../kit/page/page-header';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import type { AuditRow } from './types';

/** What stands in the details of an entry. */
const keys: Readonly<Record<string, string>> = {
  from: '原状态',
  to: '新状态',
  step: '环节',
  round: '第几次提交',
  minutes: '分钟',
  newMinutes: '更正后分钟',
  before: '原来',
  points: '积分',
  star: '星级',
  title: '名称',
  name: '名称',
  price: '所需积分',
  stock: '库存',
  people: '人数',
  calledOff: '取消报名人数',
  login: '登录名',
  grants: '角色',
  field: '查看内容',
  what: '查看内容',
  as: '身份',
  method: '方式',
  automatic: '自动',
  answerBy: '答复时限',
  volunteerId: '志愿者',
  volunteerIds: '志愿者',
  projectId: '项目',
  attendanceId: '服务记录',
  slotId: '班次',
  venueId: '地点',
  teamId: '专业队',
  rewardId: '回馈',
  partnerId: '商户',
  itemId: '服务项目',
  colour: '颜色',
  channel: '来源',
  offered: '可以点单',
  category: '类别',
  finding: '结果',
  way: '方式',
  stage: '环节',
  level: '级别',
  byPhone: '电话确认',
  walkIn: '现场加入',
  fields: '修改内容',
  leaderboardConsent: '公开姓名',
  codeOfConduct: '行为规范版本',
  privacy: '隐私政策版本',
  realName: '实名方式',
};
/** Where the word of a value stands, by its key. */
const tables: Readonly<Record<string, WordTable>> = {
  colour: 'colour',
  channel: 'channel',
  finding: 'finding',
  way: 'spotCheckWay',
  stage: 'stage',
  method: 'method',
};

function valueText(row: AuditRow, key: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value !== 'string')
    return Array.isArray(value) ? value.map((one) => valueText(row, key, one)).join('、') : JSON.stringify(value);
  return wordOf(key === 'from' || key === 'to' ? row.subject : (tables[key] ?? ''), value);
}

const columns: Column<AuditRow>[] = [
  {
    key: 'at',
    title: '时间',
    width: 210,
    render: (row) => <span className="nowrap">{dateTime(row.at)}</span>,
    csv: (row) => dateTime(row.at),
  },
  { key: 'actor', title: '谁', width: 160, render: (row) => row.actorName, csv: (row) => row.actorName },
  { key: 'summary', title: '做了什么', render: (row) => <span className="cell-main">{row.summary}</span>, csv: (row) => row.summary },
  { key: 'subject', title: '对象', hidden: true, render: () => null, csv: (row) => `${row.subject} ${row.subjectId ?? ''}` },
  {
    key: 'reason',
    title: '理由',
    width: 340,
    render: (row) =>
      row.reason ? (
        <Typography.Text ellipsis style={{ maxWidth: 320 }}>
          {row.reason}
        </Typography.Text>
      ) : (
        <span className="faint">—</span>
      ),
    csv: (row) => row.reason,
  },
];

/** 审计记录: everything that was done, by whom, to what, and why. */
export function Component() {
  const subjects = useOffer().on.flatMap(({ audit }) => Object.entries(audit).map(([value, { label }]) => ({ value, label })));
  return (
    <>
      <PageHeader title="审计记录" hint="谁、在什么时候、做了什么、为什么；只增不改" />
      <QueryTable
        op="listAudit"
        label="审计记录"
        columns={columns}
        filters={[
          { kind: 'select', name: 'subject', label: '对象', options: subjects },
          { kind: 'search', name: 'subjectId', label: '对象编号', digits: true },
          { kind: 'day', name: 'from', label: '从哪天' },
          { kind: 'day', name: 'to', label: '到哪天' },
        ]}
        drawer={(row) => <Entry row={row} />}
        drawerTitle={(row) => row.summary}
        empty="还没有记录"
      />
    </>
  );
}

function Entry({ row }: { row: AuditRow }) {
  const data = Object.entries(row.data);
  const offer = useOffer();
  const subject = offer.on.map(({ audit }) => audit[row.subject]).find((one) => one !== undefined);
  const page = row.subjectId === null ? undefined : subject?.to?.(row.subjectId);
  return (
    <div className="stack">
      <dl className="facts">
        <dt>时间</dt>
        <dd>{dateTime(row.at)}</dd>
        <dt>操作人</dt>
        <dd>
          {row.actorName}
          {row.actorAccountId !== null && <span className="faint">（账号 {row.actorAccountId}）</span>}
        </dd>
        <dt>动作</dt>
        <dd>{row.summary}</dd>
        {page !== undefined && (
          <PageLink
            to={page}
            otherwise={null}
            wrap={(link) => (
              <>
                <dt>对象</dt>
                <dd>{link}</dd>
              </>
            )}
          >
            打开{subject?.label}
          </PageLink>
        )}
        <dt>理由</dt>
        <dd className="pre">{row.reason ?? '—'}</dd>
        <dt>请求编号</dt>
        <dd className="num">{row.requestId ?? '系统任务'}</dd>
      </dl>
      {data.length > 0 && (
        <section>
          <h2 className="section-title">详情</h2>
          <dl className="facts">
            {data.map(([key, value]) => (
              <div key={key} style={{ display: 'contents' }}>
                <dt>{keys[key] ?? key}</dt>
                <dd className="pre">{valueText(row, key, value)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}
