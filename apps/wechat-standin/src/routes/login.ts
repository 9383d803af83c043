import { randomBytes } from 'node:crypto';
import { WechatError } from '../errors.js';
import { checkCredentials, type Protocol } from '../protocol.js';
import type { World } from '../world.js';

/** code2Session (小程序登录): exchanges the code of wx.login. */
export function loginRoutes(protocol: Protocol, world: World): void {
  protocol.get('/sns/jscode2session', ({ query, reply }) => {
    checkCredentials(world, query);
    if (query['grant_type'] !== 'authorization_code') throw new WechatError(40002);
    if (typeof query['js_code'] !== 'string' || query['js_code'] === '') throw new WechatError(41008);

    const found = world.loginCodes.redeem(query['js_code']);
    if (found.state === 'used') throw new WechatError(40163);
    if (found.state !== 'ok') throw new WechatError(40029);
    const user = found.value;
    world.quotas.take('loginPerUserMinute', user.openid);
    if (user.blocked) throw new WechatError(40226);
    user.seenAt = world.clock.now();

    // The real server also says text/plain, although the body is JSON.
    reply.type('text/plain');
    return JSON.stringify({
      session_key: randomBytes(16).toString('base64'),
      openid: user.openid,
      ...(world.openPlatform ? { unionid: user.unionid } : {}),
    });
  });
}
