import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { WechatError } from './errors.js';
import { requestId } from './random.js';
import type { World } from './world.js';

export type Fields = Record<string, unknown>;

export interface WechatCall {
  query: Fields;
  /** The JSON body. @throws 44002 without a body, 47001 when it is not a JSON object */
  body(): Fields;
  reply: FastifyReply;
}

type Handler = (call: WechatCall) => unknown;

const JSON_TYPE = 'application/json; encoding=utf-8';

/** Rules of every documented call: method, ordered faults and delays, errors as HTTP 200 with `errcode`. */
export class Protocol {
  constructor(
    private readonly app: FastifyInstance,
    private readonly world: World,
  ) {
    // WeChat parses the body whatever its content type, and answers malformed JSON with an error of its own.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    app.setErrorHandler((error, _request, reply) => {
      if (!(error instanceof WechatError)) throw error;
      const rid = requestId(world.clock.now());
      return reply
        .code(200)
        .type(JSON_TYPE)
        .send({ errcode: error.errcode, errmsg: `${error.message} rid: ${rid}` });
    });
    app.setNotFoundHandler(() => {
      throw new WechatError(40066);
    });
  }

  get(url: string, handler: Handler): void {
    this.route('GET', url, handler);
  }

  post(url: string, handler: Handler): void {
    this.route('POST', url, handler);
  }

  /** Registers a POST that needs a valid access token in the query string. */
  postWithToken(url: string, handler: Handler): void {
    this.route('POST', url, (call) => {
      this.world.tokens.check(call.query['access_token']);
      return handler(call);
    });
  }

  private route(method: 'GET' | 'POST', url: string, handler: Handler): void {
    this.app.route({
      method: ['GET', 'POST'],
      url,
      handler: async (request, reply) => {
        const { world } = this;
        world.calls.set(url, (world.calls.get(url) ?? 0) + 1);
        const fault = world.faults.take(url);
        await sleep(world.settings.delayMs + (fault?.delayMs ?? 0));
        if (fault?.drop) {
          reply.hijack();
          request.raw.socket.destroy();
          return reply;
        }
        if (fault?.errcode !== undefined) throw new WechatError(fault.errcode);
        if (request.method !== method) throw new WechatError(method === 'GET' ? 43001 : 43002);
        const answer = await handler({ query: request.query as Fields, body: () => parseBody(request), reply });
        if (!reply.hasHeader('content-type')) reply.type(JSON_TYPE);
        return answer;
      },
    });
  }
}

function parseBody(request: FastifyRequest): Fields {
  const text = request.body as string | undefined;
  if (!text) throw new WechatError(44002);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new WechatError(47001);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new WechatError(47001);
  return value as Fields;
}

/** Checks AppID and AppSecret, for calls that need no access token. */
export function checkCredentials(world: World, fields: Fields): void {
  if (!fields['appid']) throw new WechatError(41002);
  if (fields['appid'] !== world.settings.appid) throw new WechatError(40013);
  if (!fields['secret']) throw new WechatError(41004);
  if (fields['secret'] !== world.settings.secret) throw new WechatError(40125);
}
