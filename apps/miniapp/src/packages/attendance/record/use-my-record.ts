import { useEffect } from 'react';
import { useList } from '@/api';
import type { Attendance } from './words';

/** One of the caller's service records, by its id or its slot, found in the list page by page. */
export function useMyRecord({ id, slotId, enabled }: { id?: number | undefined; slotId?: number | undefined; enabled: boolean }) {
  const list = useList('listMyAttendance', { query: { pageSize: 100 } }, { enabled });
  const record = list.items.find((r) => (id ? r.id === id : r.slotId === slotId && r.state !== 'reversed'));
  const looking = !record && list.hasNextPage;
  useEffect(() => {
    if (looking && !list.isFetchingNextPage && !list.error) list.more();
  });
  return {
    error: list.error,
    isFetching: list.isFetching,
    refetch: list.refetch,
    /** Undefined while searching, null when there is none. */
    data: record ?? ((looking || list.isPending ? undefined : null) as Attendance | null | undefined),
  };
}
