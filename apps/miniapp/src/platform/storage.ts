import Taro from '@tarojs/taro';

const prefix = 'zyh.';

/** Reads a stored value; undefined when there is none or it cannot be read. */
export function recall<T>(key: string): T | undefined {
  try {
    const value: unknown = Taro.getStorageSync(prefix + key);
    return value === '' || value === undefined || value === null ? undefined : (value as T);
  } catch {
    return undefined;
  }
}

/**
 * Stores a value on this phone; undefined removes it. Storage that is full or forbidden loses it silently, which is acceptable: no stored
 * value is the only copy.
 */
export function keep(key: string, value: unknown): void {
  try {
    if (value === undefined) Taro.removeStorageSync(prefix + key);
    else Taro.setStorageSync(prefix + key, value);
  } catch {
    // In private browsing the value is lost when the page is closed.
  }
}
