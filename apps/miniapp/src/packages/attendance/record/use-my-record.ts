import { useEffect } from 'react';
import { useList } from '@/api';
import type { Attendance } from './words';

/** One of my service records, by its id or by its slot: looked for page by page in my list. */
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
    /** Undefined while it is looked for, null when there is none. */
    data: record ?? ((looking || list.isPending ? undefined : null) as Attendance | null | undefined),
  };
}
