import { Agent, request } from 'node:http';
import { createClient } from '../../packages/contracts/dist/client.js';

const PATIENCE_MS = 60_000;

/** HTTP exchanges over so many kept connections, with as little work in this process as possible. `close` ends them. */
export function connect(url, connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, timeout: PATIENCE_MS });
  /** @returns {Promise<{status: number, text: string}>} */
  const ask = (method, path, { token, body } = {}) =>
    new Promise((resolve, reject) => {
      const payload = body === undefined ? undefined : JSON.stringify(body);
      const headers = {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(payload && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
      };
      const asking = request(url + path, { method, agent, headers }, (response) => {
        let text = '';
        response
          .setEncoding('utf8')
          .on('data', (part) => (text += part))
          .on('end', () => resolve({ status: response.statusCode, text }))
          .on('error', reject);
      });
      asking.on('timeout', () => asking.destroy(new Error(`${path} did not answer within ${PATIENCE_MS / 1000} s`)));
      asking.on('error', reject).end(payload);
    });
  /** A typed client with this token, or without one. */
  const as = (token) =>
    createClient(async ({ method, path, body }) => {
      const { status, text } = await ask(method, `/api/v1${path}`, { token, body });
      return { status, body: text ? JSON.parse(text) : undefined };
    });
  return { ask, as, close: () => agent.destroy() };
}
