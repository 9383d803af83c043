import QRCode from 'qrcode';
import { WechatError } from '../errors.js';
import type { Protocol } from '../protocol.js';
import type { World } from '../world.js';

const SCENE_CHARACTERS = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/;
const VERSIONS: unknown[] = ['release', 'trial', 'develop'];

/**
 * getUnlimitedQRCode (不限制的小程序码). Only Tencent can draw the round code, so the picture is an ordinary QR code for the same page and scene.
 */
export function codeImageRoutes(protocol: Protocol, world: World): void {
  protocol.postWithToken('/wxa/getwxacodeunlimit', async ({ body, reply }) => {
    const { scene, page = '', check_path = true, env_version = 'release', width = 430 } = body();
    if (typeof scene !== 'string' || scene.length < 1 || scene.length > 32) throw new WechatError(40169);
    if (!SCENE_CHARACTERS.test(scene)) throw new WechatError(40129);
    if (typeof page !== 'string') throw new WechatError(47001);
    if (page.includes('scancode_time')) throw new WechatError(85096);
    if (page.startsWith('/') || page.includes('?')) throw new WechatError(41030);
    if (check_path !== false && page !== '' && world.pages !== null && !world.pages.has(page)) throw new WechatError(41030);
    if (!VERSIONS.includes(env_version)) throw new WechatError(40097);
    if (typeof width !== 'number' || !(width >= 280 && width <= 1280)) throw new WechatError(40097);
    world.quotas.take('wxacodePerMinute');

    const target = `${world.settings.linkBase}${page}?scene=${encodeURIComponent(scene)}`;
    reply.type('image/png');
    return QRCode.toBuffer(target, { type: 'png', width, margin: 2, errorCorrectionLevel: 'M' });
  });
}
