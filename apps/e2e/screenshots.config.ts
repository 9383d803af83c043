import { defineConfig } from '@playwright/test';
import { common } from './src/common-config.js';

// `npm run screenshots`: takes pictures of the pages for docs/screenshots and .cache/screenshots; tests nothing.
export default defineConfig({ ...common, testDir: '.', testMatch: 'screenshots.spec.ts' });
