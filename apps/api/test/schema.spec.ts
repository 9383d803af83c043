import { describe, expect, test } from '@jest/globals';
import { features } from '../src/features.js';
import { schemaDrift } from '../src/kit/db/index.js';
import { migrations } from '../src/migrations/index.js';
import { engines } from './support/index.js';
import { openKit } from './support/open-kit.js';

describe.each(engines)('the schema on %s', (engine) => {
  test('is what the entities say, once all migrations have run', async () => {
    const kit = await openKit(engine, { entities: features.flatMap((feature) => feature.entities), migrations });
    try {
      expect(await schemaDrift(kit.writer)).toEqual([]);
    } finally {
      await kit.close();
    }
  });
});
