/** Timers that can all be ended at once, so that a closed mini-program leaves none running. */
export function trackTimers() {
  const running = new Set();
  const track =
    (start, once) =>
    (work, ms, ...args) => {
      const timer = start(() => {
        if (once) running.delete(timer);
        work(...args);
      }, ms);
      running.add(timer);
      return Number(timer);
    };
  const end = (timer) => {
    const found = [...running].find((t) => Number(t) === timer);
    if (!found) return;
    clearTimeout(found);
    running.delete(found);
  };
  return {
    functions: { setTimeout: track(setTimeout, true), setInterval: track(setInterval, false), clearTimeout: end, clearInterval: end },
    stop() {
      running.forEach((timer) => clearTimeout(timer));
      running.clear();
    },
  };
}
