import { useAct } from '../../api/use-api';
import { useNow } from '../../api/server-time';
import { hasRole, useMe } from '../../session/session';
import { ConfirmButton } from '../../kit/actions/confirm-button';
import { dateTime, duration } from '../../kit/text/format';
import { PageHeader } from '../../kit/page/page-header';
import { ofQueue } from '../../kit/tables/filter-bar';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import type { StarAward } from './types';

const columns: Column<StarAward>[] = [
  { key: 'name', title: '志愿者', render: (row) => <span className="cell-main">{row.name}</span>, csv: (row) => row.name },
  { key: 'number', title: '编号', width: 170, render: (row) => row.number, csv: (row) => row.number },
  { key: 'region', title: '地区', width: 190, render: (row) => row.regionName, csv: (row) => row.regionName },
  { key: 'star', title: '星级', width: 80, render: (row) => `${row.star} 星`, csv: (row) => row.star },
  { key: 'minutes', title: '累计时长', width: 150, render: (row) => duration(row.minutes), csv: (row) => row.minutes },
  {
    key: 'notice',
    title: '公示至',
    width: 210,
    render: (row) => (row.noticeUntil ? dateTime(row.noticeUntil) : '—'),
    csv: (row) => (row.noticeUntil ? dateTime(row.noticeUntil) : ''),
  },
  { key: 'do', title: '操作', width: 110, render: (row) => <Confer row={row} />, csv: () => null },
];

/** 星级认定: stars under public notice 公示, which a reviewer confers when it is over. */
export function Component() {
  return (
    <>
      <PageHeader title="星级认定" hint="达到时长的志愿者先公示，公示期满后在这里认定；本地区设为自动认定时这里没有内容" />
      <QueryTable op="listStarAwards" label="星级认定" columns={columns} filters={[ofQueue]} empty="没有公示中的星级" />
    </>
  );
}

function Confer({ row }: { row: StarAward }) {
  const me = useMe();
  const now = useNow(60_000);
  const act = useAct('conferStar', { done: '已认定，并已告知志愿者' });
  const able = row.actions.includes('confer');
  const waiting = row.noticeUntil !== null && new Date(row.noticeUntil) > now;
  if (!able && !(waiting && hasRole(me, 'reviewer'))) return null;
  return (
    <ConfirmButton
      size="small"
      type="primary"
      disabled={!able}
      title={`认定 ${row.name} 为 ${row.star} 星志愿者`}
      hint="认定后记入志愿者档案，不会因花费积分而失去。"
      okText="认定"
      run={() => act.mutateAsync({ params: { awardId: row.id } })}
    >
      {able ? '认定' : '公示中'}
    </ConfirmButton>
  );
}
