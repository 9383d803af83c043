/**
 * Runs jobs in the given order, as many at once as their weights (1 by default) fit into `capacity`, each after the jobs named in `after`.
 * Names that are no job of this pool count as done. After a failure no more jobs start, and the error is thrown when the running ones have
 * ended.
 * @param {{name: string, after?: string[], weight?: number, run: () => Promise<unknown>}[]} jobs
 */
export async function pool(jobs, capacity) {
  const waiting = [...jobs];
  const open = new Set(jobs.map((job) => job.name));
  const running = new Map();
  const errors = [];
  let used = 0;

  const ready = (job) => (job.after ?? []).every((name) => !open.has(name));
  const launch = (job) => {
    const weight = Math.min(job.weight ?? 1, capacity);
    used += weight;
    const run = job
      .run()
      .catch((error) => errors.push(error))
      .finally(() => {
        used -= weight;
        open.delete(job.name);
        running.delete(job.name);
      });
    running.set(job.name, run);
  };

  while (waiting.length > 0 || running.size > 0) {
    // The first ready job is next, even if lighter ones behind it would fit, so that a heavy job is not kept waiting for ever.
    const next = errors.length > 0 ? -1 : waiting.findIndex(ready);
    if (next >= 0 && used + Math.min(waiting[next].weight ?? 1, capacity) <= capacity) launch(waiting.splice(next, 1)[0]);
    else if (running.size > 0) await Promise.race(running.values());
    else if (errors.length > 0) break;
    else throw new Error(`these jobs wait for each other: ${waiting.map((job) => job.name).join(', ')}`);
  }
  if (errors.length > 0) throw errors[0];
}
