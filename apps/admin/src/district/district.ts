import { useEffect } from 'react';
import { learnServerTime } from '../api/server-time';
import type { Answer } from '../api/types';
import { useApi } from '../api/use-api';

export type District = Answer<'getDistrict'>;

/** The district as configured; asked again every minute because it carries server time. */
export function useDistrict(): District | undefined {
  const { data, dataUpdatedAt } = useApi('getDistrict', {}, { staleTime: 55_000, refetchInterval: 60_000 });
  useEffect(() => {
    if (data) learnServerTime(data.now, dataUpdatedAt);
  }, [data, dataUpdatedAt]);
  return data;
}

/** Name of a choice of the district by its code; the code itself when it is unknown. */
export const nameOf = (choices: readonly { code: string; name: string }[] | undefined, code: string) =>
  choices?.find((choice) => choice.code === code)?.name ?? code;
