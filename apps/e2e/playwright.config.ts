import { defineConfig } from '@playwright/test';
import { common } from './src/common-config.js';

export default defineConfig({
  ...common,
  // Two districts side by side, one for each core.
  workers: process.env['E2E_URL'] ? 1 : 2,
  // Busy machines now and then lose a click; what passed only when tried again is named at the end.
  retries: 2,
  projects: [
    { name: 'journeys', testMatch: ['*.spec.ts', 'buttons/*.spec.ts'] },
    // Runs last and compares the buttons that all other tests have seen with those that they have pressed.
    { name: 'every-button', testMatch: 'every-button.check.ts', dependencies: ['journeys'] },
  ],
});
