import { useEffect } from 'react';
import { learnCalendar } from '../api/calendar';
import { learnServerTime } from '../api/server-time';
import type { Answer } from '../api/types';
import { useApi } from '../api/use-api';

export type District = Answer<'getDistrict'>;

/** The district's configuration; asked for again every minute, because the answer also carries the server's time. */
export function useDistrictQuery() {
  const query = useApi('getDistrict', {}, { staleTime: 55_000, refetchInterval: 60_000 });
  const { data, dataUpdatedAt } = query;
  useEffect(() => {
    if (!data) return;
    learnServerTime(data.now, dataUpdatedAt);
    learnCalendar(data.calendarUntil);
  }, [data, dataUpdatedAt]);
  return query;
}

/** The district's configuration, undefined until it has arrived. */
export const useDistrict = (): District | undefined => useDistrictQuery().data;

/** Name of one of the district's choices by its code; an unknown code stands for itself. */
export const nameOf = (choices: readonly { code: string; name: string }[] | undefined, code: string) =>
  choices?.find((choice) => choice.code === code)?.name ?? code;
