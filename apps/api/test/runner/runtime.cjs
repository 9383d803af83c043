const { AsyncLocalStorage } = require('node:async_hooks');
const { register } = require('node:module');
const { fileURLToPath, pathToFileURL } = require('node:url');
const { ModuleMocker } = require('jest-mock');

const GLOBALS = Symbol.for('jest globals of this file');
const TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL');
const HANDLERS = Symbol.for('EVENT_HANDLERS');

let compiled;

/** Stores of asynchronous work that were entered since the last file ended. */
const entered = new Set();
for (const name of ['run', 'enterWith']) {
  const enter = AsyncLocalStorage.prototype[name];
  AsyncLocalStorage.prototype[name] = function (...args) {
    entered.add(this);
    return enter.apply(this, args);
  };
}

/**
 * Node notes on every new promise the value of each store that was ever entered, also of applications that are closed and of Jest's test
 * framework of earlier files, so that a worker would become slower with each file. A store that is still in use enters itself again.
 */
function leaveStores() {
  for (const store of entered) store.disable();
  entered.clear();
}

/**
 * Jest's runtime for the API's tests. Node itself loads the files, so that a worker evaluates the application once and not for each spec,
 * and optimised code stays optimised. Jest still finds, schedules, runs and reports tests (jest-circus). Specs of a worker share modules
 * but no data; what a spec changes in the process is undone at its end.
 */
module.exports = class NativeRuntime {
  mocker = new ModuleMocker(globalThis);
  before = { env: { ...process.env }, exit: process.exit, console };

  setGlobalsForRuntime(globals) {
    const { mocker } = this;
    const jest = Object.fromEntries(
      ['fn', 'spyOn', 'clearAllMocks', 'resetAllMocks', 'restoreAllMocks'].map((name) => [name, mocker[name].bind(mocker)]),
    );
    jest.setTimeout = (ms) => {
      globalThis[TIMEOUT] = ms;
      return jest;
    };
    globalThis[GLOBALS] = { ...globals, jest };
  }

  /** Jest's test framework keeps the state of a file in its module, so it is loaded anew for every file. */
  requireInternalModule(path) {
    delete require.cache[path];
    delete globalThis[HANDLERS];
    return require(path);
  }

  requireModule(path) {
    return require(path);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(path) {
    if (!compiled) {
      ({ compiled } = await import('./compile.mjs'));
      register('./hooks.mjs', pathToFileURL(__filename));
    }
    return import(pathToFileURL(path).href);
  }

  /** Source maps by URL of a file, for stack traces. */
  getSourceMaps() {
    const maps = new Map();
    maps.get = (url) => (url.startsWith('file:') && url.endsWith('.ts') ? compiled?.(fileURLToPath(url)).map : undefined);
    return maps;
  }

  clearAllMocks() {
    this.mocker.clearAllMocks();
  }
  resetAllMocks() {
    this.mocker.resetAllMocks();
  }
  restoreAllMocks() {
    this.mocker.restoreAllMocks();
  }
  enterTestCode() {}
  leaveTestCode() {}
  getAllCoverageInfoCopy() {
    return undefined;
  }

  teardown() {
    const { env, exit, console: own } = this.before;
    this.mocker.restoreAllMocks();
    leaveStores();
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    delete globalThis[TIMEOUT];
    process.exit = exit;
    globalThis.console = own;
  }
};
