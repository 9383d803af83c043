import { WechatError } from '../errors.js';
import type { Protocol } from '../protocol.js';
import type { World } from '../world.js';

/** getPhoneNumber (手机号快速验证组件): exchanges the code of the button, not the one of wx.login. */
export function phoneRoutes(protocol: Protocol, world: World): void {
  protocol.postWithToken('/wxa/business/getuserphonenumber', ({ body }) => {
    const { code } = body();
    if (typeof code !== 'string' || code === '') throw new WechatError(47001);
    const found = world.phoneCodes.redeem(code);
    if (found.state !== 'ok') throw new WechatError(40029);
    const { phone, askedAt } = found.value;
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: phone,
        purePhoneNumber: phone,
        countryCode: '86',
        watermark: { timestamp: Math.floor(askedAt / 1000), appid: world.settings.appid },
      },
    };
  });
}
