import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a server could listen on this port of every address. */
export const portFree = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '0.0.0.0', () => server.close(() => resolve(true)));
  });

/** The first free port from `port` on; any free port for 0. */
export async function freePort(port = 0) {
  if (port === 0)
    return new Promise((resolve, reject) => {
      const server = createServer().once('error', reject);
      server.listen(0, '127.0.0.1', () => {
        const { port: found } = server.address();
        server.close(() => resolve(found));
      });
    });
  for (let candidate = port; candidate < port + 100; candidate += 1) if (await portFree(candidate)) return candidate;
  throw new Error(`no free port between ${port} and ${port + 99}`);
}

/** This machine's address in its local network, or undefined. */
export function lanAddress() {
  const all = Object.values(networkInterfaces()).flat();
  return all.find((one) => one.family === 'IPv4' && !one.internal && !one.address.startsWith('169.254.'))?.address;
}

/** Waits until the address answers 2xx. @throws when `failed` resolves first, with its value, or after `ms` milliseconds */
export async function untilUp(url, { failed, ms = 600_000 }) {
  const gaveUp = new AbortController();
  const end = failed.then((why) => {
    throw new Error(`it ended before it was ready (${why})`);
  });
  const polling = async () => {
    const deadline = Date.now() + ms;
    while (Date.now() < deadline && !gaveUp.signal.aborted) {
      if (await answers(url)) return;
      await sleep(100);
    }
    throw new Error(`${url} did not answer within ${ms / 1000} s`);
  };
  try {
    await Promise.race([polling(), end]);
  } finally {
    gaveUp.abort();
  }
}

const answers = (url) =>
  fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.ok,
    () => false,
  );
