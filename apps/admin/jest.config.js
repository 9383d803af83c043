const swc = [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' },
    module: { type: 'commonjs' },
  },
];

export default {
  // Long, so that only what hangs is ended, and not what is slow on a busy machine.
  testTimeout: 300_000,
  testEnvironment: 'jsdom',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  globalSetup: '<rootDir>/../e2e/src/buttons/fresh-report.mjs',
  // The watcher first, so that it sees a page before it is taken away after the test.
  setupFilesAfterEnv: ['<rootDir>/test/watch-buttons.ts', '<rootDir>/test/setup.ts'],
  transform: { '\\.[mc]?[jt]sx?$': swc },
  transformIgnorePatterns: ['/node_modules/(?!(antd/es|@ant-design/.*/es|@rc-component/.*/es)/)'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/empty-style.cjs' },
};
