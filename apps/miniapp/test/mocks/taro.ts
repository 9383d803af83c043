import { useEffect, useRef } from 'react';

/** What tests check and set: what was shown, which page was opened, which number called, what the server answers. */
export const taro = {
  went: [] as string[],
  titles: [] as string[],
  called: [] as string[],
  storage: new Map<string, unknown>(),
  /** Address of the page. */
  path: '',
  /** Parameters with which the page was opened. */
  params: {} as Record<string, string>,
  request: (_options: {
    url: string;
    method: string;
    header: Record<string, string>;
    data: unknown;
  }): Promise<{ statusCode: number; data: unknown }> => Promise.reject(new Error('no answer')),
  reset() {
    taro.went.length = 0;
    taro.titles.length = 0;
    taro.called.length = 0;
    taro.storage.clear();
    taro.path = '';
    taro.params = {};
    taro.request = () => Promise.reject(new Error('no answer'));
  },
};

export default {
  request: (options: Parameters<typeof taro.request>[0]) => taro.request(options),
  setNavigationBarTitle: async ({ title }: { title: string }) => void taro.titles.push(title),
  navigateTo: async ({ url }: { url: string }) => void taro.went.push(url),
  redirectTo: async ({ url }: { url: string }) => void taro.went.push(url),
  switchTab: async ({ url }: { url: string }) => void taro.went.push(url),
  navigateBack: async () => void taro.went.push('back'),
  getCurrentPages: () => [{}, {}],
  getCurrentInstance: () => ({ router: { path: taro.path, params: taro.params } }),
  getStorageSync: (key: string) => taro.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void taro.storage.set(key, value),
  removeStorageSync: (key: string) => void taro.storage.delete(key),
  setClipboardData: async () => undefined,
  makePhoneCall: async ({ phoneNumber }: { phoneNumber: string }) => void taro.called.push(phoneNumber),
  pageScrollTo: async () => undefined,
};

/** A page is shown once, when it is drawn. */
function useOnce(work: () => void): void {
  const once = useRef(work);
  useEffect(() => once.current(), [once]);
}

export const useDidShow = useOnce;
export const useDidHide = (_work: () => void) => undefined;
export const useReachBottom = (_work: () => void) => undefined;
export const useLaunch = useOnce;
export const useRouter = () => ({ params: taro.params });
