import { z } from 'zod';
import { AccessToken, type IssuedToken } from './access-token.js';
import { asAppError, STALE_TOKEN } from './wechat-errors.js';
import { type WechatAnswer, WechatHttp, WechatRefusal, WechatUnreachable } from './wechat-http.js';

export interface WechatSettings {
  /** `https://api.weixin.qq.com`, or the address of the stand-in; without a slash at the end. */
  readonly baseUrl: string;
  readonly appId: string;
  readonly secret: string;
  /** Milliseconds to wait for an answer; 5000 when absent. */
  readonly timeoutMs?: number;
}

export interface MiniProgramCodeInput {
  /** 1 to 32 characters of digits, Latin letters and !#$&'()*+,/:;=?@-._~ ; see `isScene`. */
  readonly scene: string;
  /** Page without leading slash and query; the home page when absent. */
  readonly page?: string;
  /** Version that the code opens; `release` when absent. For `release`, the page must be published. */
  readonly version?: 'release' | 'trial' | 'develop';
  /** Pixels, 280 to 1280; 430 when absent. */
  readonly width?: number;
}

/** Where the text will be shown (msgSecCheck `scene`). */
const PLACES = { profile: 1, comment: 2, forum: 3, log: 4 } as const;

export interface ContentCheckInput {
  readonly openid: string;
  readonly place: keyof typeof PLACES;
  readonly content: string;
  readonly title?: string;
  readonly nickname?: string;
}

export interface ContentCheck {
  /** `review`: a person should look at it. */
  readonly suggest: 'pass' | 'review' | 'risky';
  /** 100 正常, 10001 广告, 20001 时政, 20002 色情, 20003 辱骂, 20006 违法犯罪, 20008 欺诈, 20012 低俗, 20013 版权, 21000 其他; null: not judged. */
  readonly label: number | null;
}

const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;
const CONTENT_LIMIT = 2500;

const Issued = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
const SessionAnswer = z.object({ openid: z.string().min(1), unionid: z.string().min(1).optional() });
const PhoneAnswer = z.object({
  phone_info: z.object({ purePhoneNumber: z.string().min(1), countryCode: z.coerce.string(), watermark: z.object({ appid: z.string() }) }),
});
const CheckAnswer = z.object({ result: z.object({ suggest: z.enum(['pass', 'review', 'risky']), label: z.number() }) });

/** Whether a mini-program code can carry this scene. */
export const isScene = (scene: string): boolean => SCENE.test(scene);

/**
 * WeChat's server API as far as it is used; `docs/wechat.md` lists the calls and their limits. Every method throws AppError:
 * WECHAT_CODE_INVALID, WECHAT_BUSY, WECHAT_RATE_LIMITED, WECHAT_BLOCKED or WECHAT_UNAVAILABLE. Real time: the demo clock does not affect
 * tokens.
 */
export class WechatClient {
  private readonly http: WechatHttp;
  private readonly accessToken: AccessToken;

  constructor(
    private readonly settings: WechatSettings,
    now: () => number = Date.now,
  ) {
    this.http = new WechatHttp(settings.baseUrl, settings.timeoutMs ?? 5000);
    this.accessToken = new AccessToken((force) => this.issueToken(force), now);
  }

  /** Exchanges the code of wx.login. The session key is not kept, because nothing decrypts with it. */
  async code2Session(code: string): Promise<{ openid: string; unionid: string | null }> {
    const path = '/sns/jscode2session';
    const { appId: appid, secret } = this.settings;
    const answer = await this.http
      .get(path, { appid, secret, js_code: code, grant_type: 'authorization_code' })
      .then((raw) => read(path, SessionAnswer, raw))
      .catch(rethrow);
    return { openid: answer.openid, unionid: answer.unionid ?? null };
  }

  /** Exchanges the code of the getPhoneNumber button; the number has no country code. */
  async phoneNumber(code: string): Promise<{ phone: string; countryCode: string }> {
    const path = '/wxa/business/getuserphonenumber';
    const { phone_info: info } = await this.call(path, { code }, (answer) => {
      const parsed = read(path, PhoneAnswer, answer);
      if (parsed.phone_info.watermark.appid !== this.settings.appId) throw new WechatUnreachable(path, 'answered for another AppID');
      return parsed;
    });
    return { phone: info.purePhoneNumber, countryCode: info.countryCode };
  }

  /** Draws a mini-program code (小程序码), at most 5,000 a minute: good for posters, not for codes that rotate. */
  miniProgramCode(input: MiniProgramCodeInput): Promise<{ image: Buffer; contentType: string }> {
    if (!isScene(input.scene)) throw new RangeError(`not a scene: ${JSON.stringify(input.scene)}`);
    const path = '/wxa/getwxacodeunlimit';
    const { scene, page, version = 'release', width = 430 } = input;
    return this.call(path, { scene, page, check_path: version === 'release', env_version: version, width }, (answer) => {
      if (answer.json || !answer.contentType.startsWith('image/')) throw new WechatUnreachable(path, 'answered no picture');
      return { image: answer.bytes, contentType: answer.contentType };
    });
  }

  /**
   * Checks text that others will read (文本内容安全识别). Texts over 2,500 characters are sent in pieces, and the worst result counts. WeChat only
   * judges users whom it saw within two hours; for others the result is `review`.
   */
  async msgSecCheck(input: ContentCheckInput): Promise<ContentCheck> {
    const letters = [...input.content];
    let worst: ContentCheck = { suggest: 'pass', label: 100 };
    for (let start = 0; start < letters.length; start += CONTENT_LIMIT) {
      const found = await this.checkPiece(input, letters.slice(start, start + CONTENT_LIMIT).join(''));
      if (found.suggest === 'risky') return found;
      if (found.suggest === 'review') worst = found;
    }
    return worst;
  }

  private async checkPiece({ openid, place, title, nickname }: ContentCheckInput, content: string): Promise<ContentCheck> {
    const path = '/wxa/msg_sec_check';
    const body = { version: 2, openid, scene: PLACES[place], content, title, nickname };
    return this.call(path, body, (answer) => read(path, CheckAnswer, answer).result).catch((error: unknown) => {
      const cause = error instanceof Error ? error.cause : undefined;
      if (cause instanceof WechatRefusal && [40003, 61010].includes(cause.errcode)) return { suggest: 'review', label: null };
      throw error;
    });
  }

  /** Posts with the access token; a refused token is replaced and the call repeated once. */
  private async call<T>(path: string, body: unknown, readAnswer: (answer: WechatAnswer) => T): Promise<T> {
    const post = async (token: string): Promise<T> => readAnswer(await this.http.post(path, { access_token: token }, body));
    try {
      const token = await this.accessToken.get();
      try {
        return await post(token);
      } catch (error) {
        if (!(error instanceof WechatRefusal && STALE_TOKEN.includes(error.errcode))) throw error;
        const other = await this.accessToken.replace(token);
        if (other === null) throw error;
        return await post(other);
      }
    } catch (error) {
      throw asAppError(error);
    }
  }

  private async issueToken(force: boolean): Promise<IssuedToken> {
    const path = '/cgi-bin/stable_token';
    const { appId: appid, secret } = this.settings;
    const answer = await this.http.post(path, {}, { grant_type: 'client_credential', appid, secret, force_refresh: force });
    const { access_token: token, expires_in: seconds } = read(path, Issued, answer);
    return { token, seconds };
  }
}

function read<T>(path: string, schema: z.ZodType<T>, answer: WechatAnswer): T {
  const parsed = schema.safeParse(answer.json);
  if (!parsed.success) throw new WechatUnreachable(path, 'answered something else than documented', parsed.error);
  return parsed.data;
}

function rethrow(error: unknown): never {
  throw asAppError(error);
}
