import Taro from '@tarojs/taro';

/** Address of the page in front. */
export const pathNow = (): string => Taro.getCurrentInstance().router?.path ?? '';
