const base = 'http://127.0.0.1:3000/api/v1';

/** The part of `wx` that the mini-program may use. A function that is not here is a problem, not a silent nothing. */
export function createWx({ answer, scan, storage, navigation, complain }) {
  const said = { titles: [] };
  const later = (work) => setTimeout(work, 0);
  // wx functions answer through callbacks.
  const calls =
    (work) =>
    (options = {}) => {
      later(() => {
        try {
          const result = { errMsg: 'ok', ...work(options) };
          options.success?.(result);
          options.complete?.(result);
        } catch (error) {
          const failure = { errMsg: String(error.message ?? error) };
          options.fail?.(failure);
          options.complete?.(failure);
        }
      });
    };
  const system = {
    platform: 'devtools',
    system: 'iOS 17.0',
    brand: 'host',
    model: 'host',
    pixelRatio: 2,
    screenWidth: 390,
    screenHeight: 844,
    windowWidth: 390,
    windowHeight: 844,
    statusBarHeight: 47,
    language: 'zh_CN',
    version: '8.0.50',
    SDKVersion: '3.5.0',
    fontSizeSetting: 16,
    safeArea: { left: 0, right: 390, top: 47, bottom: 810, width: 390, height: 763 },
  };

  const functions = {
    request(options) {
      const task = { abort: () => undefined, onHeadersReceived: () => undefined, offHeadersReceived: () => undefined };
      later(async () => {
        try {
          if (!options.url.startsWith(base)) throw new Error(`request to a foreign address: ${options.url}`);
          if (!['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'].includes(options.method))
            throw new Error(`wx.request knows no ${options.method}`);
          const { status, body } = await answer({
            method: options.method,
            path: options.url.slice(base.length),
            body: options.data,
            headers: options.header ?? {},
          });
          const result = { statusCode: status, data: body, header: {}, errMsg: 'request:ok' };
          options.success?.(result);
          options.complete?.(result);
        } catch (error) {
          if (!/no answer/.test(error.message)) complain(error);
          const failure = { errMsg: `request:fail ${error.message}` };
          options.fail?.(failure);
          options.complete?.(failure);
        }
      });
      return task;
    },
    login: calls(() => ({ code: 'host-code' })),
    setNavigationBarTitle: calls(({ title }) => void said.titles.push(title)),
    navigateTo: calls(({ url }) => navigation.open(url, true)),
    redirectTo: calls(({ url }) => navigation.replace(url)),
    reLaunch: calls(({ url }) => navigation.open(url, false)),
    switchTab: calls(({ url }) => navigation.tab(url)),
    navigateBack: calls(({ delta = 1 }) => navigation.back(delta)),
    makePhoneCall: calls(() => undefined),
    setClipboardData: calls(() => undefined),
    scanCode: calls(() => {
      const result = scan();
      if (result === null) throw new Error('scanCode:fail cancel');
      return { result };
    }),
    pageScrollTo: calls(() => undefined),
    getLocation: calls(() => {
      throw new Error('getLocation:fail auth deny');
    }),
    getStorageSync: (key) => storage[key] ?? '',
    setStorageSync: (key, value) => {
      storage[key] = JSON.parse(JSON.stringify(value));
    },
    removeStorageSync: (key) => {
      delete storage[key];
    },
    getSystemInfoSync: () => system,
    getWindowInfo: () => system,
    getDeviceInfo: () => system,
    getAppBaseInfo: () => system,
    canIUse: () => true,
    nextTick: (work) => later(work),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop' } }),
    onAppShow: () => undefined,
    onAppHide: () => undefined,
    onError: () => undefined,
    webpackJsonp: undefined,
  };
  const asked = new Set();
  const wx = new Proxy(functions, {
    get(target, name) {
      if (name in target || typeof name === 'symbol') return target[name];
      if (!asked.has(name)) {
        asked.add(name);
        // Taro looks at many names to see which exist; only calling one is a fault.
        target[name] = () => complain(`wx.${String(name)} is not on the list of what this mini-program uses`);
      }
      return target[name];
    },
  });
  return { wx, said };
}
