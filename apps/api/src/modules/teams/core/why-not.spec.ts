import { expect, test } from '@jest/globals';
import { memberMinAge, whyNot } from './why-not.js';

const today = '2026-03-05';

test('members are adults on the day, or older where the district wants it', () => {
  expect(whyNot({ birthDate: '2008-03-06', state: null }, memberMinAge(16), today)).toEqual({ code: 'TOO_YOUNG', params: { minAge: 18 } });
  expect(whyNot({ birthDate: '2008-03-05', state: null }, memberMinAge(16), today)).toBeNull();
  expect(whyNot({ birthDate: '2008-03-05', state: null }, memberMinAge(20), today)).toMatchObject({ params: { minAge: 20 } });
});

test('a member is one already; whoever left or was declined may ask again', () => {
  const adult = { birthDate: '1990-01-01' };
  expect(whyNot({ ...adult, state: 'member' }, 18, today)).toEqual({ code: 'ALREADY_MEMBER' });
  for (const state of ['applied', 'declined', 'left', 'removed'] as const) expect(whyNot({ ...adult, state }, 18, today)).toBeNull();
});
