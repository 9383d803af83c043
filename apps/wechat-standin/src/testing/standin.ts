import type { FastifyInstance } from 'fastify';
import { buildStandin } from '../app.js';

export const APPID = 'wx1234567890abcdef';
export const SECRET = 'a-secret-for-tests';

export const NOW = '2026-11-22T02:00:00.000Z';

export interface Answer {
  errcode?: number;
  errmsg?: string;
  [field: string]: unknown;
}

/** A running stand-in on a free port, with the calls that specs make over HTTP. */
export class TestStandin {
  private app!: FastifyInstance;
  url = '';

  async start(delayMs = 0): Promise<void> {
    this.app = buildStandin({ appid: APPID, secret: SECRET, delayMs, linkBase: 'https://example.test/#/' });
    this.url = await this.app.listen({ port: 0, host: '127.0.0.1' });
  }

  stop(): Promise<void> {
    return this.app.close();
  }

  request(path: string, init?: RequestInit): Promise<Response> {
    return fetch(this.url + path, init);
  }

  async get(path: string, query: Record<string, string> = {}): Promise<Answer> {
    return (await (await this.request(`${path}?${new URLSearchParams(query).toString()}`)).json()) as Answer;
  }

  async post(path: string, body: unknown): Promise<Answer> {
    return (await (await this.request(path, { method: 'POST', body: JSON.stringify(body) })).json()) as Answer;
  }

  async control(method: 'POST' | 'PUT' | 'GET', path: string, body?: unknown): Promise<Answer> {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await this.request(`/__standin${path}`, init);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  }

  /** Forgets everything and stops the clock at ten in the morning in Beijing, so that no limit's window ends during a test. */
  async reset(): Promise<void> {
    await this.control('POST', '/reset');
    await this.control('POST', '/clock', { freezeAt: NOW });
  }

  advance(seconds: number): Promise<Answer> {
    return this.control('POST', '/clock', { advanceSeconds: seconds });
  }

  async loginCode(user: string): Promise<string> {
    return String((await this.control('POST', '/login-codes', { user })).code);
  }

  login(code: string, changed: Record<string, string> = {}): Promise<Answer> {
    return this.get('/sns/jscode2session', { appid: APPID, secret: SECRET, js_code: code, grant_type: 'authorization_code', ...changed });
  }

  stableToken(changed: Record<string, unknown> = {}): Promise<Answer> {
    return this.post('/cgi-bin/stable_token', { grant_type: 'client_credential', appid: APPID, secret: SECRET, ...changed });
  }

  async token(): Promise<string> {
    return String((await this.stableToken()).access_token);
  }

  /** Logs the user in, so that content checks and messages know the openid. */
  async openid(user: string): Promise<string> {
    return String((await this.login(await this.loginCode(user))).openid);
  }
}
