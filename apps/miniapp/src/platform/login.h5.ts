/** A one-time code of wx.login for `loginWithWechat`; null where the platform has none. */
export function silentLoginCode(): Promise<string | null> {
  return Promise.resolve(null);
}

/** Whether WeChat can give the phone number. */
export const hasWechatPhone = false;
