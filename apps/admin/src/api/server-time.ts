import { useEffect, useState } from 'react';

/**
 * Screens show the server's time, which the demo clock 演示时钟 may have moved forward. Its difference to this device's clock is updated with
 * every answer of `getDistrict`.
 */
let ahead = 0;
const listeners = new Set<() => void>();

/** `now`: the server's time; `at`: this device's time in milliseconds when the answer arrived. */
export function learnServerTime(now: string, at: number) {
  const next = new Date(now).getTime() - at;
  // Several components may pass on the same answer.
  if (next === ahead) return;
  ahead = next;
  listeners.forEach((listener) => listener());
}

export const serverNow = () => new Date(Date.now() + ahead);

/** Server time, renewed every `everyMs` milliseconds while the component is shown. */
export function useNow(everyMs = 30_000): Date {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const tick = () => setNow(serverNow());
    const timer = setInterval(tick, everyMs);
    listeners.add(tick);
    // The difference may have been updated between drawing and this effect.
    tick();
    return () => {
      clearInterval(timer);
      listeners.delete(tick);
    };
  }, [everyMs]);
  return now;
}
