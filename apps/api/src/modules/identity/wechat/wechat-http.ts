/** WeChat answered with an error code (错误码). */
export class WechatRefusal extends Error {
  constructor(
    readonly errcode: number,
    readonly path: string,
    errmsg: string,
  ) {
    super(`${path} answered ${errcode} ${errmsg}`);
    this.name = 'WechatRefusal';
  }
}

/** No usable answer: no connection, too slow, or not as documented. Its text holds no secret. */
export class WechatUnreachable extends Error {
  constructor(path: string, reason: string, cause?: unknown) {
    super(`${path} ${reason}`, { cause });
    this.name = 'WechatUnreachable';
  }
}

export interface WechatAnswer {
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly json: Readonly<Record<string, unknown>> | null;
}

/**
 * One HTTP exchange with WeChat. Errors arrive as HTTP 200 with `errcode`, and the content type is unreliable (code2Session says
 * text/plain, a failed picture is JSON), so the body decides.
 */
export class WechatHttp {
  constructor(
    private readonly baseUrl: string,
    private readonly timeoutMs: number,
  ) {}

  get(path: string, query: Record<string, string>): Promise<WechatAnswer> {
    return this.exchange(path, query, { method: 'GET' });
  }

  post(path: string, query: Record<string, string>, body: unknown): Promise<WechatAnswer> {
    return this.exchange(path, query, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
    });
  }

  /** @throws WechatRefusal for an errcode other than 0, WechatUnreachable without a readable answer */
  private async exchange(path: string, query: Record<string, string>, init: RequestInit): Promise<WechatAnswer> {
    let response: Response;
    let bytes: Buffer;
    try {
      const url = `${this.baseUrl}${path}?${new URLSearchParams(query).toString()}`;
      response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(this.timeoutMs) });
      bytes = Buffer.from(await response.arrayBuffer());
    } catch (cause) {
      throw new WechatUnreachable(path, 'could not be reached', cause);
    }
    if (!response.ok) throw new WechatUnreachable(path, `answered HTTP ${response.status}`);
    const json = asObject(bytes);
    const errcode = json?.['errcode'];
    if (typeof errcode === 'number' && errcode !== 0) throw new WechatRefusal(errcode, path, String(json?.['errmsg'] ?? ''));
    return { contentType: response.headers.get('content-type') ?? '', bytes, json };
  }
}

function asObject(bytes: Buffer): Record<string, unknown> | null {
  if (bytes[0] !== 0x7b) return null; // '{'
  try {
    return JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
  } catch {
    return null;
  }
}
