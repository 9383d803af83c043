/** Jest environment for tests that run in the worker's own realm: nothing is created or removed for a file. */
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
