import { useEffect, useState } from 'react';
import { queryClient } from '@/client';
import type { District } from './district';

let offsetMs = 0;

/** The server's domain time, demo clock 演示时钟 included; every countdown and "today" on screen counts from it, never from the phone. */
export const serverNow = (): Date => new Date(Date.now() + offsetMs);

/** Sets the offset from an answer that carries the server's time. */
export function setServerNow(now: string): void {
  offsetMs = new Date(now).getTime() - Date.now();
}

// Once for every fresh answer, wherever it was asked for; a cached answer must not turn the clock back.
queryClient.getQueryCache().subscribe((event) => {
  if (event.type === 'updated' && event.action.type === 'success' && event.query.queryKey[0] === 'getDistrict') {
    setServerNow((event.action.data as District).now);
  }
});

/** Server time as state, ticking every `everyMs` milliseconds. */
export function useServerNow(everyMs = 1000): Date {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
