import { defineConfig } from '@playwright/test';
import { common } from './src/common-config.js';

export default defineConfig({
  ...common,
  retries: 1,
  projects: [
    { name: 'journeys', testMatch: ['*.spec.ts', 'buttons/*.spec.ts'] },
    // Looks at what all the others have pressed.
    { name: 'every-button', testMatch: 'every-button.check.ts', dependencies: ['journeys'] },
  ],
});
