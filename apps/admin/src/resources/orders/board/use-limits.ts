import { useMemo } from 'react';
import { useApi } from '../../../api/use-api';
import type { LimitsOf } from '../types';

/** Time limits of each service item by stage, for the bars; asked for at most once in ten minutes. */
export function useLimits(): LimitsOf {
  const { data } = useApi('listServiceItems', { query: { pageSize: 100 } }, { staleTime: 600_000 });
  return useMemo(() => {
    const limits = new Map((data?.items ?? []).map((item) => [item.id, item.limits]));
    return (itemId) => limits.get(itemId);
  }, [data]);
}
