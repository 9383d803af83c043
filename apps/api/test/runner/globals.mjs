// '@jest/globals' for tests. Jest makes these anew for every file, while a module that imports them may have been loaded with an earlier
// file.
const live = (name) => {
  const now = () => globalThis[Symbol.for('jest globals of this file')][name];
  return new Proxy(() => {}, {
    apply: (_, self, args) => now()(...args),
    get: (_, key) => now()[key],
  });
};

export const afterAll = live('afterAll');
export const afterEach = live('afterEach');
export const beforeAll = live('beforeAll');
export const beforeEach = live('beforeEach');
export const describe = live('describe');
export const expect = live('expect');
export const it = live('it');
export const jest = live('jest');
export const test = live('test');
