import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with config/ and apps/; the same from src/ and from dist/. */
export const repositoryRoot = resolve(fileURLToPath(new URL('../../..', import.meta.url)));
