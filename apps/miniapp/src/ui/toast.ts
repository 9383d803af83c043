import Taro from '@tarojs/taro';

/** A short notice that goes by itself after 2.5 seconds. */
export function toast(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: 2500 });
}
