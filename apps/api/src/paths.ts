import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with config/ and apps/, found from src/ as well as from dist/. */
export const repositoryRoot = resolve(fileURLToPath(new URL('../../..', import.meta.url)));
