import { randomBytes } from 'node:crypto';
import { WechatError } from '../errors.js';
import type { Protocol } from '../protocol.js';
import type { World } from '../world.js';

const TWO_HOURS_MS = 2 * 3600 * 1000;

/** Words for which a finding is answered; all other text passes. Labels: 10001 广告, 20006 违法犯罪, 21000 其他. */
const TEST_WORDS: Record<string, { suggest: 'risky' | 'review'; label: number }> = {
  违规测试: { suggest: 'risky', label: 20006 },
  广告测试: { suggest: 'risky', label: 10001 },
  复核测试: { suggest: 'review', label: 21000 },
};

/** msgSecCheck 2.0 (文本内容安全识别). */
export function contentRoutes(protocol: Protocol, world: World): void {
  protocol.postWithToken('/wxa/msg_sec_check', ({ body }) => {
    const { content, version, scene, openid, title, nickname, signature } = body();
    if (typeof content !== 'string' || content === '') throw new WechatError(47001);
    if (version !== 2) throw new WechatError(40097);
    if (![1, 2, 3, 4].includes(scene as number)) throw new WechatError(40129);
    if ([...content].length > 2500) throw new WechatError(45002);
    const user = world.userByOpenid(openid);
    if (!user) throw new WechatError(40003);
    if (world.clock.now() - user.seenAt > TWO_HOURS_MS) throw new WechatError(61010);
    world.quotas.take('msgSecCheckPerMinute');
    world.quotas.take('msgSecCheckPerDay');

    const text = [content, title, nickname, signature].join('\n');
    const word = Object.keys(TEST_WORDS).find((candidate) => text.includes(candidate));
    const result = (word && TEST_WORDS[word]) || { suggest: 'pass', label: 100 };
    return {
      errcode: 0,
      errmsg: 'ok',
      detail: [
        { strategy: 'content_model', errcode: 0, ...result, prob: 90 },
        { strategy: 'keyword', errcode: 0 },
      ],
      trace_id: `${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}`,
      result,
    };
  });
}
