import type { PlaywrightTestConfig } from '@playwright/test';
import { findChromium } from '../../../scripts/lib/programs.mjs';

/** Settings shared by journeys and screenshots. A worker's tests share one district and its demo clock, so they run one after the other. */
export const common = {
  testDir: './tests',
  globalSetup: './src/global-setup.ts',
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  // Long, because what hangs is ended by the limit of its step, and slow machines may take long for a whole test.
  timeout: 600_000,
  expect: { timeout: 15_000 },
  outputDir: '../../.cache/e2e',
  use: {
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium() },
  },
} satisfies PlaywrightTestConfig;
