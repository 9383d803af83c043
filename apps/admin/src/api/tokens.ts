/**
 * The session's tokens: in memory, and in sessionStorage, so that they survive a reload but not the browser's end. A duplicated tab starts
 * with the same refresh token, and using one twice ends the session, so tabs send each other the tokens that they renewed.
 */
export interface Tokens {
  accessToken: string;
  refreshToken: string;
}

const key = 'zhiyuanhong.session';
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(key);
const listeners = new Set<() => void>();

let held: Tokens | null = load();

function load(): Tokens | null {
  try {
    const text = sessionStorage.getItem(key);
    return text ? (JSON.parse(text) as Tokens) : null;
  } catch {
    return null;
  }
}

function hold(next: Tokens | null) {
  held = next;
  if (next) sessionStorage.setItem(key, JSON.stringify(next));
  else sessionStorage.removeItem(key);
  listeners.forEach((listener) => listener());
}

channel?.addEventListener('message', (event: MessageEvent<{ from: string; to: Tokens | null }>) => {
  if (held?.refreshToken === event.data.from) hold(event.data.to);
});

export const tokens = {
  get: () => held,
  set(next: Tokens | null) {
    const from = held?.refreshToken;
    hold(next);
    if (from) channel?.postMessage({ from, to: next });
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};
