import { useEffect } from 'react';
import { learnServerTime } from '../api/server-time';
import type { Answer } from '../api/types';
import { useApi } from '../api/use-api';

export type District = Answer<'getDistrict'>;

/** The district as configured, and how asking for it goes; asked again every minute because it carries server time. */
export function useDistrictQuery() {
  const query = useApi('getDistrict', {}, { staleTime: 55_000, refetchInterval: 60_000 });
  const { data, dataUpdatedAt } = query;
  useEffect(() => {
    if (data) learnServerTime(data.now, dataUpdatedAt);
  }, [data, dataUpdatedAt]);
  return query;
}

/** The district, once it is known. */
export const useDistrict = (): District | undefined => useDistrictQuery().data;

/** Name of a choice of the district by its code; the code itself when it is unknown. */
export const nameOf = (choices: readonly { code: string; name: string }[] | undefined, code: string) =>
  choices?.find((choice) => choice.code === code)?.name ?? code;
