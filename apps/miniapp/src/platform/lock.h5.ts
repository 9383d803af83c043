/** Runs `work` while no other tab of this browser does, because tabs share one session. Without Web Locks (plain HTTP) it just runs. */
export function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = navigator.locks as LockManager | undefined;
  return locks ? (locks.request(name, work) as Promise<T>) : work();
}
