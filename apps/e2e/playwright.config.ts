import { defineConfig } from '@playwright/test';
import { common } from './src/common-config.js';

export default defineConfig({
  ...common,
  // Three districts side by side on two cores: tests wait an eighth of their time, for codes that change and lists that look again.
  workers: process.env['E2E_URL'] ? 1 : 3,
  // Busy machines sometimes lose a click; tests that passed only on a further try are listed at the end.
  retries: 2,
  projects: [
    { name: 'journeys', testMatch: ['*.spec.ts', 'buttons/*.spec.ts'] },
    // Runs last, and checks that every button seen by any test was pressed by one.
    { name: 'every-button', testMatch: 'every-button.check.ts', dependencies: ['journeys'] },
  ],
});
