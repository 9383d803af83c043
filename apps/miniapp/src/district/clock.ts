import { useEffect, useState } from 'react';
import { queryClient } from '@/client';
import type { District } from './district';

let offsetMs = 0;

/** The server's time, moved by the demo clock 演示时钟 where there is one. Countdowns and "today" use it and not the phone's time. */
export const serverNow = (): Date => new Date(Date.now() + offsetMs);

/** Sets the difference to the phone's time from an answer with the server's time. */
export function setServerNow(now: string): void {
  offsetMs = new Date(now).getTime() - Date.now();
}

// Runs for every fresh answer of any page; a cached answer must not set the clock back.
queryClient.getQueryCache().subscribe((event) => {
  if (event.type === 'updated' && event.action.type === 'success' && event.query.queryKey[0] === 'getDistrict') {
    setServerNow((event.action.data as District).now);
  }
});

/** The server's time as state, updated every `everyMs` milliseconds. */
export function useServerNow(everyMs = 1000): Date {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
