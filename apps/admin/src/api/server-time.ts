import { useEffect, useState } from 'react';

/**
 * Screens show the server's domain time, which in demo mode may have been moved forward (演示时钟).
 * The difference to this device's clock is learned from every answer of `getDistrict`.
 */
let ahead = 0;

export function learnServerTime(now: string) {
  ahead = new Date(now).getTime() - Date.now();
}

export const serverNow = () => new Date(Date.now() + ahead);

/** Server time, renewed every `everyMs` milliseconds while the component is shown. */
export function useNow(everyMs = 30_000): Date {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
