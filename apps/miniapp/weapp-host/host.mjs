// A small WeChat in Node: runs the built mini-program (dist/weapp), draws its templates with Tencent's compiler, and delivers taps and
// inputs. It tests logic, templates, events and data flow, but not layout, native parts or permissions.
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import compiler from 'miniprogram-compiler';
import { setByPath } from './data.mjs';
import { find, textOf } from './tree.mjs';
import { trackTimers } from './timers.mjs';
import { createWx } from './wx.mjs';

const dist = fileURLToPath(new URL('../dist/weapp/', import.meta.url));

/**
 * @param answer the server: (request: { method, path, body, headers }) => { status, body }
 * @param scan () => text of the code in front of the camera, or null when the person goes back
 */
export function startHost({ answer, scan = () => null, storage = {} }) {
  const problems = [];
  const stack = [];
  const modules = new Map();
  const definitions = new Map();
  let app;
  let current = '';

  // Problems that must not occur: a template with undefined data, or a console.error of the code.
  const complain = (...args) =>
    problems.push(args.map((a) => (a instanceof Error ? (a.stack ?? a.message) : typeof a === 'string' ? a : JSON.stringify(a))).join(' '));
  const quiet = () => undefined;
  const console = {
    log: (...args) => (String(args[0]).includes('WXMLRT') ? complain(...args) : undefined),
    info: quiet,
    debug: quiet,
    warn: (...args) => (String(args[0]).includes('WXMLRT') ? complain(...args) : undefined),
    error: complain,
  };

  const navigation = {
    open(url, keep) {
      const [path, query = ''] = url.replace(/^\//, '').split('?');
      if (!keep) while (stack.length > 0) stack.pop().instance.onUnload?.();
      else stack.at(-1)?.instance.onHide?.();
      stack.push(createPage(path, Object.fromEntries(new URLSearchParams(query))));
    },
    replace(url) {
      stack.pop()?.instance.onUnload?.();
      navigation.open(url, true);
    },
    tab(url) {
      const path = url.replace(/^\//, '');
      if (!tabs.includes(path)) throw new Error(`switchTab to ${path}, which is not a tab`);
      while (stack.length > 1) stack.pop().instance.onUnload?.();
      stack[0]?.instance.onHide?.();
      stack.length = 0;
      const kept = tabInstances.get(path);
      if (kept) {
        stack.push(kept);
        kept.instance.onShow?.();
      } else {
        const page = createPage(path, {});
        tabInstances.set(path, page);
        stack.push(page);
      }
    },
    back(delta) {
      for (let i = 0; i < delta && stack.length > 1; i += 1) stack.pop().instance.onUnload?.();
      stack.at(-1)?.instance.onShow?.();
    },
    stack: () => stack.map(({ instance }) => instance),
  };
  const tabInstances = new Map();

  const timers = trackTimers();
  const { wx, said } = createWx({ answer, scan, storage, navigation, complain });
  // Code and data share one realm, as on the phone, where `window` and `document` do not exist.
  const context = vm.createContext({
    console,
    ...timers.functions,
    wx,
    window: undefined,
    document: undefined,
    App: (config) => {
      app = config;
    },
    Page: (config) => definitions.set(current, config),
    Component: (config) => definitions.set(current, config),
    getCurrentPages: () => navigation.stack(),
    getApp: () => app,
  });
  const clone = vm.runInContext('(function (text) { return JSON.parse(text); })', context);
  const appConfig = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8'));
  const tabs = appConfig.tabBar.list.map((tab) => tab.pagePath);

  function load(file) {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const source = readFileSync(join(dist, file), 'utf8');
    const run = vm.runInContext(`(function (require, module, exports) {${source}\n})`, context, { filename: file });
    run((path) => load(posix.join(dirname(file), path).replace(/(\.js)?$/, '.js')), module, module.exports);
    return module.exports;
  }

  const draw = vm.runInContext(
    `(function () { var window = this; ${compiler.wxmlToJs(dist, { maxBuffer: 64 << 20 })} }).call({})`,
    context,
  );

  function createPage(path, query) {
    if (!definitions.has(path)) {
      current = path;
      load(`${path}.js`);
    }
    const definition = definitions.get(path);
    if (!definition) throw new Error(`${path}.js defines no page`);
    const instance = vm.runInContext('({})', context);
    Object.assign(instance, definition, {
      route: path,
      options: clone(JSON.stringify(query)),
      data: clone(JSON.stringify(definition.data ?? {})),
    });
    instance.setData = (patch, done) => {
      // Only what can be serialised reaches the view.
      for (const key of Object.keys(patch))
        setByPath(instance.data, key, patch[key] === undefined ? undefined : clone(JSON.stringify(patch[key])));
      if (done) setTimeout(() => done.call(instance), 0);
    };
    instance.selectComponent = () => null;
    instance.getTabBar = () => null;
    instance.onLoad?.(instance.options);
    instance.onShow?.();
    instance.onReady?.();
    return { path, instance };
  }

  /** The page as WeChat would draw it, with Taro's custom components unfolded. */
  function tree() {
    const { path, instance } = stack.at(-1);
    const unfold = (node) => {
      if (typeof node !== 'object') return node;
      const children = node.tag === 'wx-comp' ? draw('comp.wxml')(node.attr, {}).children : node.children;
      return { ...node, children: (children ?? []).map(unfold) };
    };
    return unfold(draw(`${path}.wxml`)(instance.data, {}));
  }

  function fire(nodes, type, detail) {
    // Bubbles from the node to whoever listens; Taro listens at its own node and goes on from there.
    const name = type.toLowerCase();
    const listener = [...nodes].reverse().find(({ attr = {} }) => attr[`bind${name}`] ?? attr[`catch${name}`]);
    if (!listener) throw new Error(`nothing listens to ${type} on ${textOf(nodes.at(-1)) || nodes.at(-1).tag}`);
    const target = (node) => ({ id: node.attr?.id ?? '', dataset: { sid: node.attr?.['data-sid'] }, offsetLeft: 0, offsetTop: 0 });
    const event = {
      type,
      timeStamp: Date.now(),
      target: target(nodes.at(-1)),
      currentTarget: target(listener),
      detail,
      touches: [],
      changedTouches: [],
      mark: {},
    };
    const { instance } = stack.at(-1);
    instance[listener.attr[`bind${name}`] ?? listener.attr[`catch${name}`]](clone(JSON.stringify(event)));
  }

  const settle = (ms = 60) => new Promise((resolve) => setTimeout(resolve, ms));

  /** Repeats `look` until it returns something without throwing; at most five seconds. */
  async function until(look) {
    const end = Date.now() + 5000;
    for (;;) {
      try {
        return look();
      } catch (error) {
        if (Date.now() > end) throw error;
        await settle(20);
      }
    }
  }

  return {
    /** Problems so far: WXMLRT warnings, console.error, unknown wx functions. */
    problems,
    /** What was shown through wx, e.g. titles of the navigation bar. */
    said,
    async launch() {
      current = 'app';
      load('app.js');
      app.onLaunch?.({ path: appConfig.pages[0], query: {}, scene: 1001 });
      app.onShow?.({ path: appConfig.pages[0], query: {}, scene: 1001 });
      navigation.tab(appConfig.pages[0]);
      await settle();
    },
    /** Opens a page by its address, as a message or a code that was scanned does; those before are closed. */
    async open(path, query = {}) {
      navigation.open(`/${path}?${new URLSearchParams(query)}`, false);
      await settle();
    },
    /** Waits until this page is open. */
    isAt: (path) =>
      until(() => {
        if (stack.at(-1).path !== path) throw new Error(`${stack.at(-1).path} is open, not ${path}`);
      }),
    /** Waits until the page shows this text. */
    shows: (pattern) =>
      until(() => {
        if (!pattern.test(textOf(tree())))
          throw new Error(`${stack.at(-1).path} does not show ${pattern}: ${textOf(tree()).slice(0, 600)}`);
      }),
    /** Waits until the page no longer shows it. */
    hides: (pattern) =>
      until(() => {
        if (pattern.test(textOf(tree()))) throw new Error(`${stack.at(-1).path} still shows ${pattern}`);
      }),
    async tap(what) {
      const way = await until(() => find(tree(), what));
      fire(way, 'tap', { x: 0, y: 0 });
      await settle();
    },
    async input(label, value) {
      const way = await until(() => find(tree(), label, 'input'));
      fire(way, 'input', { value, cursor: value.length });
      await settle();
    },
    back: async () => {
      navigation.back(1);
      await settle();
    },
    until,
    tree,
    /** Ends every timer of the mini-program. */
    stop: timers.stop,
  };
}
