/** @type {import('jest').Config} */
export default {
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  // Loads the sources once in each worker; see the file.
  runtime: '<rootDir>/test/runner/runtime.cjs',
  testEnvironment: '<rootDir>/test/runner/environment.mjs',
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  // Long, so that only what hangs is ended, and not what is slow on a busy machine.
  testTimeout: 300_000,
  maxWorkers: 2,
};
