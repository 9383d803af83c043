import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DemoSms, HttpSms } from './index.js';

interface Seen {
  method: string | undefined;
  headers: IncomingHttpHeaders;
  body: unknown;
}

const seen: Seen[] = [];
let status = 200;
let delayMs = 0;
let url: string;

const gateway = createServer((request, response) => {
  let text = '';
  request.on('data', (chunk: Buffer) => (text += chunk.toString()));
  request.on('end', () => {
    seen.push({ method: request.method, headers: request.headers, body: JSON.parse(text) });
    setTimeout(() => response.writeHead(status).end('{}'), delayMs);
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/messages`;
});
afterAll(() => void gateway.close());
beforeEach(() => {
  seen.length = 0;
  status = 200;
  delayMs = 0;
});

const sender = (changed: { url?: string } = {}) =>
  new HttpSms({ url, token: 'gateway-token', template: 'SMS_1001', timeoutMs: 300, ...changed });

test('the gateway gets number, template and code under the token', async () => {
  await sender().sendCode('13900000001', '042137', 5);
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({
    method: 'POST',
    headers: { authorization: 'Bearer gateway-token', 'content-type': 'application/json; charset=utf-8' },
    body: { phone: '13900000001', template: 'SMS_1001', params: { code: '042137', minutes: 5 } },
  });
});

test.each([400, 401, 429, 500, 302])('an answer of %i is SMS_UNAVAILABLE', async (answer) => {
  status = answer;
  await expect(sender().sendCode('13900000001', '042137', 5)).rejects.toMatchObject({ code: 'SMS_UNAVAILABLE' });
});

test('a gateway that is late or away is SMS_UNAVAILABLE', async () => {
  delayMs = 600;
  await expect(sender().sendCode('13900000001', '042137', 5)).rejects.toMatchObject({ code: 'SMS_UNAVAILABLE' });
  await expect(sender({ url: 'http://127.0.0.1:9/' }).sendCode('13900000001', '042137', 5)).rejects.toMatchObject({
    code: 'SMS_UNAVAILABLE',
  });
});

test('the demo keeps the last code of each number, and only so many', async () => {
  const demo = new DemoSms();
  await demo.sendCode('13900000001', '111111');
  await demo.sendCode('13900000001', '222222');
  expect(demo.lastCode('13900000001')).toBe('222222');
  expect(demo.lastCode('13900000002')).toBeNull();
  for (let n = 0; n < 1000; n += 1) await demo.sendCode(String(13800000000 + n), '333333');
  expect(demo.lastCode('13900000001')).toBeNull();
  expect(demo.lastCode('13800000999')).toBe('333333');
});
