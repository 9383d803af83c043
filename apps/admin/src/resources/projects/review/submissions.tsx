import { useNow } from '../../../api/server-time';
import { useApi } from '../../../api/use-api';
import { StateTag } from '../../../kit/marks/state-tag';
import { Glance, few } from '../../../kit/tables/glance';
import { ago } from '../../../kit/text/format';

export function Submissions() {
  const now = useNow();
  const list = useApi('listReviewQueue', { query: { pageSize: few } });
  const lines = list.data?.items.map((row) => ({
    key: row.id,
    to: `/review/${row.id}`,
    text: row.title,
    sub: `${row.organisationName}${row.submittedAt ? ` · ${ago(row.submittedAt, now)}提交` : ''}`,
    side: <StateTag of="risk" state={row.riskLevel} />,
  }));
  return <Glance title="等待审核" to="/review" lines={lines} empty="没有等待审核的项目" />;
}
