module.exports = {
  // Long, so that only what hangs is ended, and not what is slow on a busy machine.
  testTimeout: 300_000,
  testEnvironment: 'jsdom',
  roots: ['<rootDir>/src', '<rootDir>/config'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  // Tests use the browser's half of each platform module, like the H5 build.
  moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'js', 'mjs', 'json'],
  transform: {
    '\\.m?[jt]sx?$': [
      'babel-jest',
      {
        configFile: false,
        presets: [
          ['@babel/preset-env', { targets: { node: 'current' } }],
          ['@babel/preset-react', { runtime: 'automatic' }],
          '@babel/preset-typescript',
        ],
      },
    ],
  },
  moduleNameMapper: {
    '\\.scss$': '<rootDir>/test/mocks/style.js',
    '^@tarojs/components$': '<rootDir>/test/mocks/components.tsx',
    '^@tarojs/taro$': '<rootDir>/test/mocks/taro.ts',
    '^@/(.*)$': '<rootDir>/src/$1',
  },
  globalSetup: '<rootDir>/../e2e/src/buttons/fresh-report.mjs',
  setupFiles: ['<rootDir>/test/setup.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/watch-buttons.ts'],
  globals: { APP_NAME: '志愿红', API_ORIGIN: '', COLOUR_BRAND: '#D7281D', COLOUR_GROUND: '#F6F4F1' },
};
