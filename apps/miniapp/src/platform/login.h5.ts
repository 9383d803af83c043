/** A one-time code of wx.login for `loginWithWechat`; null where the platform has none. */
export function silentLoginCode(): Promise<string | null> {
  return Promise.resolve(null);
}

/** True where the phone number can be asked of WeChat instead of typed. */
export const hasWechatPhone = false;
