import { useEffect, useState } from 'react';

/**
 * Screens show the server's domain time, which in demo mode may have been moved forward (演示时钟).
 * The difference to this device's clock is learned from every answer of `getDistrict`.
 */
let ahead = 0;
const listeners = new Set<() => void>();

/** `now` is what the server said, `at` this device's milliseconds when it was heard. */
export function learnServerTime(now: string, at: number) {
  const next = new Date(now).getTime() - at;
  // Several components hear the same answer.
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
    // The time may have been learned between drawing and here.
    tick();
    return () => {
      clearInterval(timer);
      listeners.delete(tick);
    };
  }, [everyMs]);
  return now;
}
