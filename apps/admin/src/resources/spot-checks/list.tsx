import { findingWords, spotCheckWayWords, spotCheckWords, word } from '@zhiyuanhong/contracts/words';
import { spotCheckStates } from '@zhiyuanhong/contracts/states';
import { PageLink } from '../../kit/resource/page-link';
import { useNow } from '../../api/server-time';
import { hasRole, useMe } from '../../session/session';
import { ActionBar } from '../../kit/actions/action-bar';
import { ago, dateTime } from '../../kit/text/format';
import { PageHeader } from '../../kit/page/page-header';
import { ofQueue } from '../../kit/tables/filter-bar';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import { Chip } from '../../kit/marks/chip';
import { StateTag } from '../../kit/marks/state-tag';
import { choicesOf } from '../../kit/text/choices';
import { DrawSpotChecks } from './draw';
import { DropSpotCheck } from './drop';
import { RecordSpotCheck } from './record';
import type { SpotCheck } from './types';

const columnsAt = (now: Date): Column<SpotCheck>[] => [
  {
    key: 'title',
    title: '项目',
    render: (row) => (
      <>
        <div className="cell-main">{row.title}</div>
        <div className="cell-sub">
          {row.organisationName} · {row.regionName}
        </div>
      </>
    ),
    csv: (row) => row.title,
  },
  { key: 'organisation', title: '团体', hidden: true, render: () => null, csv: (row) => row.organisationName },
  {
    key: 'next',
    title: '最近班次',
    width: 210,
    render: (row) => (row.nextStartsAt ? <span className="nowrap">{dateTime(row.nextStartsAt)}</span> : '—'),
    csv: (row) => row.nextStartsAt && dateTime(row.nextStartsAt),
  },
  {
    key: 'drawn',
    title: '抽取',
    width: 150,
    render: (row) => (
      <>
        <div title={dateTime(row.drawnAt)}>{ago(row.drawnAt, now)}</div>
        <div className="cell-sub">{row.drawnByName}</div>
      </>
    ),
    csv: (row) => dateTime(row.drawnAt),
  },
  {
    key: 'due',
    title: '期限',
    width: 210,
    render: (row) => <span className="nowrap">{row.state === 'drawn' ? dateTime(row.dueAt) : '—'}</span>,
    csv: (row) => dateTime(row.dueAt),
  },
  {
    key: 'state',
    title: '状态',
    width: 130,
    render: (row) => (
      <span className="nowrap">
        <StateTag of="spotCheck" state={row.state} /> {row.overdue && <Chip tone="bad">超期</Chip>}
      </span>
    ),
    csv: (row) => word(spotCheckWords, row.state),
  },
  {
    key: 'finding',
    title: '结果',
    width: 130,
    render: (row) => (row.finding ? <StateTag of="finding" state={row.finding} /> : '—'),
    csv: (row) => row.finding && word(findingWords, row.finding),
  },
  { key: 'words', title: '说明', hidden: true, render: () => null, csv: (row) => row.words },
];

/** 抽查: running projects drawn by lot, and what was found there. */
export function Component() {
  const now = useNow();
  const mayDraw = hasRole(useMe(), 'reviewer');
  return (
    <>
      <PageHeader
        title="项目抽查"
        hint="从正在开展的项目里随机抽取，到现场看、打电话问或者查记录；记录以后团体才会看到"
        actions={mayDraw && <DrawSpotChecks />}
      />
      <QueryTable
        op="listSpotChecks"
        label="项目抽查"
        columns={columnsAt(now)}
        filters={[
          { kind: 'select', name: 'state', label: '状态', options: choicesOf(spotCheckWords, spotCheckStates.states) },
          { kind: 'select', name: 'finding', label: '结果', options: choicesOf(findingWords) },
          ofQueue,
        ]}
        drawer={(row) => <Show check={row} />}
        drawerTitle={(row) => row.title}
        empty={mayDraw ? '还没有抽查，点右上角“抽取项目”' : '还没有抽查'}
      />
    </>
  );
}

function Show({ check }: { check: SpotCheck }) {
  return (
    <div className="stack">
      <dl className="facts">
        <dt>状态</dt>
        <dd>
          <StateTag of="spotCheck" state={check.state} /> {check.overdue && <Chip tone="bad">超期</Chip>}
        </dd>
        <dt>项目</dt>
        <dd>
          <PageLink to={`/projects/${check.projectId}`}>{check.title}</PageLink>
        </dd>
        <dt>团体</dt>
        <dd>
          {check.organisationName}（{check.regionName}）
        </dd>
        <dt>最近班次</dt>
        <dd>{check.nextStartsAt ? dateTime(check.nextStartsAt) : '没有未结束的班次'}</dd>
        <dt>抽取</dt>
        <dd>
          {dateTime(check.drawnAt)} {check.drawnByName}
        </dd>
        {check.state === 'drawn' && (
          <>
            <dt>期限</dt>
            <dd>{dateTime(check.dueAt)}</dd>
          </>
        )}
        <Outcome check={check} />
      </dl>
      <ActionBar actions={check.actions} draw={{ record: <RecordSpotCheck check={check} />, drop: <DropSpotCheck check={check} /> }} />
    </div>
  );
}

/** What was found, or why the check was dropped. */
export function Outcome({ check }: { check: SpotCheck }) {
  if (check.doneAt === null) return null;
  return (
    <>
      <dt>{check.state === 'dropped' ? '撤销' : '记录'}</dt>
      <dd>
        {dateTime(check.doneAt)} {check.doneByName}
      </dd>
      {check.way && check.finding && (
        <>
          <dt>结果</dt>
          <dd>
            <StateTag of="finding" state={check.finding} /> {word(spotCheckWayWords, check.way)}抽查
          </dd>
        </>
      )}
      <dt>说明</dt>
      <dd className="pre">{check.words}</dd>
    </>
  );
}
