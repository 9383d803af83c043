import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './root.mjs';

/** Workspaces of apps/ whose component tests tell which buttons they have seen and pressed. */
export const componentSuites = ['admin', 'miniapp'];

/** Where they tell it, a line for each file of tests. */
export const componentReport = (suite) => join(cacheFolder('reports'), `buttons-${suite}.ndjson`);

/** Forgets what earlier runs have told, perhaps about other sources. */
export const forgetComponents = () => componentSuites.forEach((suite) => rmSync(componentReport(suite), { force: true }));
