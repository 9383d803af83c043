import { defineConfig } from '@playwright/test';
import { common } from './src/common-config.js';

// `npm run screenshots`: pictures of the pages for docs/screenshots. No test.
export default defineConfig({ ...common, testDir: '.', testMatch: 'screenshots.spec.ts' });
