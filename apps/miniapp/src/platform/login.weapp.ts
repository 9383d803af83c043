import Taro from '@tarojs/taro';

/** A one-time code of wx.login for `loginWithWechat`; null where the platform has none. */
export async function silentLoginCode(): Promise<string | null> {
  const { code } = await Taro.login();
  return code || null;
}

/** Whether WeChat can give the phone number. */
export const hasWechatPhone = true;
