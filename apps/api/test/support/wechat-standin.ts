import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../../wechat-standin/dist/main.js', import.meta.url));

/** The WeChat stand-in in a process of its own; apps/wechat-standin/README.md describes its test controls. */
export class WechatStandin {
  private constructor(
    private readonly child: ChildProcess,
    /** Base URL, without a slash at the end. */
    readonly url: string,
    readonly appId: string,
    readonly secret: string,
  ) {}

  static async start(appId = 'wx1234567890abcdef', secret = 'a-secret-for-tests'): Promise<WechatStandin> {
    if (!existsSync(PROGRAM)) throw new Error('the stand-in is not built: npm run build -w apps/wechat-standin');
    const env = {
      ...process.env,
      NODE_OPTIONS: '',
      WECHAT_STANDIN_PORT: '0',
      HOST: '127.0.0.1',
      WECHAT_APPID: appId,
      WECHAT_SECRET: secret,
    };
    const child = spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const line of createInterface({ input: child.stdout })) {
      const address = /listening on (\S+)/.exec(line)?.[1];
      if (address) return new WechatStandin(child, address, appId, secret);
    }
    throw new Error(`the stand-in ended before it listened (exit code ${child.exitCode})`);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill();
    await ended;
  }

  async control<T = unknown>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<T> {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await fetch(`${this.url}/__standin${path}`, init);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  /** The code that wx.login gives on this user's phone. */
  async loginCode(user: string): Promise<string> {
    return (await this.control<{ code: string }>('POST', '/login-codes', { user })).code;
  }

  /** The code that the getPhoneNumber button gives on this user's phone. */
  async phoneCode(user: string, phone: string): Promise<string> {
    return (await this.control<{ code: string }>('POST', '/phone-codes', { user, phone })).code;
  }

  /** Makes the next `times` calls (of `path`) answer this error, late, or not at all. */
  fault(fault: { path?: string; errcode?: number; delayMs?: number; drop?: boolean; times?: number }): Promise<unknown> {
    return this.control('POST', '/faults', fault);
  }

  /** Documented calls since the last reset, by path. */
  calls(): Promise<Record<string, number>> {
    return this.control('GET', '/calls');
  }

  /** Forgets everything, and stops the stand-in's clock at this moment. */
  async reset(now = new Date()): Promise<void> {
    await this.control('POST', '/reset');
    await this.control('POST', '/clock', { freezeAt: now.toISOString() });
  }

  advance(seconds: number): Promise<unknown> {
    return this.control('POST', '/clock', { advanceSeconds: seconds });
  }
}
