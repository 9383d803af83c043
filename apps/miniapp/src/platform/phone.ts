import Taro from '@tarojs/taro';

/** Offers to call a number; declining is no error. */
export function callPhone(number: string): void {
  void Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined);
}
