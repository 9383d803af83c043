import { useNow } from '../../api/server-time';
import { useApi } from '../../api/use-api';
import { Glance, few } from '../../kit/tables/glance';
import { ago } from '../../kit/text/format';

export function LastDoings() {
  const now = useNow();
  const list = useApi('listAudit', { query: { pageSize: few } });
  const lines = list.data?.items.map((row) => ({
    key: row.id,
    to: `/audit?open=${row.id}`,
    text: row.summary,
    sub: row.actorName,
    side: ago(row.at, now),
  }));
  return <Glance title="刚刚发生" to="/audit" lines={lines} empty="还没有记录" />;
}
