import { expect, test } from '@jest/globals';
import { findVisible } from './find-visible.js';

const refusal = { code: 'NOT_FOUND', params: { what: 'wish' } };

test('what may not be seen is refused as what does not exist is', async () => {
  const record = { id: 1 };
  await expect(findVisible('wish', null, () => true)).rejects.toMatchObject(refusal);
  await expect(findVisible('wish', record, () => false)).rejects.toMatchObject(refusal);
  await expect(findVisible('wish', Promise.resolve(record), () => Promise.resolve(false))).rejects.toMatchObject(refusal);
  expect(await findVisible('wish', Promise.resolve(record), async ({ id }) => id === 1)).toBe(record);
});
