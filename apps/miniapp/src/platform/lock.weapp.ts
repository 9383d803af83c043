/** Just runs `work`: a phone runs a mini-program only once. */
export function exclusively<T>(_name: string, work: () => Promise<T>): Promise<T> {
  return work();
}
