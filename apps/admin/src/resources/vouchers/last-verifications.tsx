import { useNow } from '../../api/server-time';
import { useApi } from '../../api/use-api';
import { Glance, few } from '../../kit/tables/glance';
import { ago } from '../../kit/text/format';

export function LastVerifications() {
  const now = useNow();
  const list = useApi('listVerifications', { query: { pageSize: few } });
  const lines = list.data?.items.map(({ voucher, holderMasked }) => ({
    key: voucher.id,
    text: voucher.title,
    sub: `${holderMasked} · 券号 ${voucher.number}`,
    side: voucher.verifiedAt && ago(voucher.verifiedAt, now),
  }));
  return <Glance title="最近核销" to="/verify" lines={lines} empty="还没有核销过" />;
}
