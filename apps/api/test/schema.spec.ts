import { describe, expect, test } from '@jest/globals';
import { capabilities } from '../src/capabilities.js';
import { schemaDrift } from '../src/kit/db/index.js';
import { migrations } from '../src/migrations.js';
import { engines } from './support/index.js';
import { openKit } from './support/open-kit.js';

describe.each(engines)('the schema on %s', (engine) => {
  test('is what the entities say, once all migrations have run', async () => {
    const kit = await openKit(engine, { entities: capabilities.flatMap(({ entities }) => entities), migrations });
    try {
      expect(await schemaDrift(kit.writer)).toEqual([]);
    } finally {
      await kit.close();
    }
  });
});
