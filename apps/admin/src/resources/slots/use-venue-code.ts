import { ApiError } from '@zhiyuanhong/contracts/client';
import { useEffect, useState } from 'react';
import { useApi } from '../../api/use-api';
import type { VenueCode } from './types';

/**
 * The present code, asked for whenever it is replaced and every few seconds for the live count. Time is reckoned from the server's `now`,
 * because this device's clock may be wrong.
 */
export function useVenueCode(slotId: number): { code: VenueCode | undefined; left: number; stale: boolean; error: Error | null } {
  const { data, error, dataUpdatedAt, refetch } = useApi('getVenueCode', { params: { slotId } }, { refetchInterval: 3_000, staleTime: 0 });
  const [tick, setTick] = useState(() => Date.now());

  useEffect(() => {
    const timer = setInterval(() => setTick(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);

  const heardFor = Math.max(0, tick - dataUpdatedAt);
  const leftMs = data ? new Date(data.rotatesAt).getTime() - new Date(data.now).getTime() - heardFor : 0;
  const turned = data !== undefined && leftMs <= 0;
  useEffect(() => {
    if (turned) void refetch();
  }, [turned, refetch]);

  // A code that the server no longer gives must not stay on the screen.
  const refused = error instanceof ApiError && error.status >= 400 && error.status < 500;
  return { code: refused ? undefined : data, left: Math.max(0, leftMs / 1000), stale: leftMs < -3_000, error };
}
