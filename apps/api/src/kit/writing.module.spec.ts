import { describe, expect, it } from '@jest/globals';
import { engines } from '../../test/support/engines.js';
import { openKit } from '../../test/support/open-kit.js';
import { schemaDrift } from './db/index.js';

describe.each(engines)('the tables of the kit on %s', (engine) => {
  it('are what their entities say', async () => {
    const kit = await openKit(engine);
    expect(await schemaDrift(kit.writer)).toEqual([]);
    await kit.close();
  });
});
