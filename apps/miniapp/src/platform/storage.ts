import Taro from '@tarojs/taro';

const prefix = 'zyh.';

/** Reads what was kept on this phone; undefined when nothing was, or when it cannot be read. */
export function recall<T>(key: string): T | undefined {
  try {
    const value: unknown = Taro.getStorageSync(prefix + key);
    return value === '' || value === undefined || value === null ? undefined : (value as T);
  } catch {
    return undefined;
  }
}

/** Keeps a value on this phone; undefined removes it. A full or forbidden storage loses it silently: nothing kept here is the only copy. */
export function keep(key: string, value: unknown): void {
  try {
    if (value === undefined) Taro.removeStorageSync(prefix + key);
    else Taro.setStorageSync(prefix + key, value);
  } catch {
    // Private browsing: the value lives until the page is closed.
  }
}
