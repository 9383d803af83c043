import { WechatError } from '../errors.js';
import type { Fields, Protocol } from '../protocol.js';
import type { SentMessage, World } from '../world.js';

/** Allowed values by the type in the key (`thing1`, `date2` …); other types are not checked. */
const VALUE_RULES: Record<string, RegExp> = {
  thing: /^.{1,20}$/u,
  number: /^-?[\d.]{1,32}$/,
  letter: /^[A-Za-z]{1,32}$/,
  character_string: /^[\x21-\x7e]{1,32}$/,
  phrase: /^\p{Script=Han}{1,5}$/u,
  name: /^(\p{Script=Han}{1,10}|[^\p{Script=Han}\d]{1,20})$/u,
  phone_number: /^[\d\-+]{1,17}$/,
  time: /\d{1,2}:\d{2}/,
  date: /\d{1,4}[年\-/.]\d{1,2}/,
};

/** sendMessage (发送订阅消息). */
export function messageRoutes(protocol: Protocol, world: World): void {
  protocol.postWithToken('/cgi-bin/message/subscribe/send', ({ body }) => {
    const { touser, template_id, page, data } = body();
    const user = world.userByOpenid(touser);
    if (!user) throw new WechatError(40003);
    if (typeof template_id !== 'string' || template_id === '') throw new WechatError(40037);
    if (page !== undefined && (typeof page !== 'string' || !isPublished(world, page))) throw new WechatError(41030);
    const values = checkValues(data);

    const agreed = user.subscriptions.get(template_id) ?? 0;
    if (agreed < 1) throw new WechatError(43101);
    user.subscriptions.set(template_id, agreed - 1);
    world.messages.push({
      touser: user.openid,
      template_id,
      ...(page === undefined ? {} : { page }),
      data: values,
      sentAt: new Date(world.clock.now()).toISOString(),
    });
    return { errcode: 0, errmsg: 'ok' };
  });
}

function isPublished(world: World, page: string): boolean {
  return world.pages === null || world.pages.has(page.split('?')[0] ?? '');
}

function checkValues(data: unknown): SentMessage['data'] {
  if (typeof data !== 'object' || data === null || Object.keys(data).length === 0) throw new WechatError(47003, ' data is empty');
  for (const [key, entry] of Object.entries(data)) {
    const value = (entry as Fields | null)?.['value'];
    const rule = VALUE_RULES[key.replace(/\d+$/, '')];
    if (typeof value !== 'string' || value === '' || (rule && !rule.test(value))) {
      throw new WechatError(47003, ` data.${key}.value is invalid`);
    }
  }
  return data as SentMessage['data'];
}
