/** Jest's environment for tests that run in the worker's own realm: no context of their own, nothing made or removed around a file. */
export default class OwnRealm {
  global = globalThis;
  exportConditions() {
    return ['node'];
  }
  getVmContext() {
    return null;
  }
  async setup() {}
  async teardown() {}
}
