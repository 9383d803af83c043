import { useApi } from '../../api/use-api';
import { Glance, few } from '../../kit/tables/glance';
import { dateTime } from '../../kit/text/format';

/**
 * The next slots of the caller's projects. The list has the next slot's time, but counts places of all slots of a project together, which
 * the text says.
 */
export function NextSlots() {
  const list = useApi('listProjects', { query: { state: 'published', pageSize: 100 } });
  const lines = list.data?.items
    .flatMap((row) => (row.nextStartsAt ? [{ ...row, nextStartsAt: row.nextStartsAt }] : []))
    .sort((a, b) => a.nextStartsAt.localeCompare(b.nextStartsAt))
    .slice(0, few)
    .map((row) => ({
      key: row.id,
      to: `/projects/${row.id}`,
      text: row.title,
      sub: `${dateTime(row.nextStartsAt)} · ${row.regionName}`,
      side: (
        <span className="num">
          全部班次报名 {row.taken} / {row.headcount}
        </span>
      ),
    }));
  return <Glance title="接下来的班次" to="/projects?state=published" lines={lines} empty="没有即将开始的班次" />;
}
