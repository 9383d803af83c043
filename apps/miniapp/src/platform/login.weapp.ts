import Taro from '@tarojs/taro';

/** A one-time code of wx.login for `loginWithWechat`; null where the platform has none. */
export async function silentLoginCode(): Promise<string | null> {
  const { code } = await Taro.login();
  return code || null;
}

/** True where the phone number can be asked of WeChat instead of typed. */
export const hasWechatPhone = true;
