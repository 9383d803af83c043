/** A mini-program runs once on a phone: there is nobody to wait for. */
export function exclusively<T>(_name: string, work: () => Promise<T>): Promise<T> {
  return work();
}
