/** An attempt whose answer has not come yet: its key, and when it began, in milliseconds. */
interface Pending {
  readonly key: string;
  readonly at: number;
}
type AllPending = Record<string, Pending>;

/** Where attempts are kept, so that they survive a reload of the page. */
export interface PendingStore {
  /** What was written last; anything when somebody else has written there. */
  read(): unknown;
  write(all: AllPending): void;
}

/** After that a repetition is meant as a new attempt. */
const KEPT_MS = 10 * 60_000;

/**
 * Idempotency keys of a front-end. An attempt keeps its key until an answer arrives, also on another page and after a reload: whoever
 * presses again because the answer was lost gets the answer of the first attempt, and nothing is done twice. Of the input only a digest is
 * kept, because it may name people.
 */
export class IdempotencyKeys {
  constructor(
    private readonly store: PendingStore,
    private readonly newKey: () => string,
    private readonly now: () => number = Date.now,
  ) {}

  /** The key of this attempt. `call`: who does what with which input, as text. */
  of(call: string): string {
    const all = this.pending();
    const name = digest(call);
    const { key } = (all[name] ??= { key: this.newKey(), at: this.now() });
    this.store.write(all);
    return key;
  }

  /** An answer has arrived, or a clear refusal: the next attempt gets a key of its own. */
  settled(call: string): void {
    const { [digest(call)]: _, ...others } = this.pending();
    this.store.write(others);
  }

  private pending(): AllPending {
    const read = this.store.read();
    const all: [string, Pending][] = typeof read === 'object' && read !== null ? Object.entries(read as AllPending) : [];
    const since = this.now() - KEPT_MS;
    return Object.fromEntries(all.filter(([, one]) => typeof one?.key === 'string' && one.at > since));
  }
}

/** Two FNV-1a hashes and the length: enough to tell the few attempts of one device apart. */
const digest = (text: string): string => [fnv(text, 0x811c9dc5), fnv(text, 0x5bd1e995), text.length].map((n) => n.toString(36)).join('-');

function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
