import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { In } from 'typeorm';
import { Db, Tx } from '../../src/kit/db/index.js';
import { CreateStaff, Passwords, Sessions } from '../../src/modules/identity/index.js';
import { Account } from '../../src/modules/identity/accounts/account.entity.js';
import { engines } from '../support/engines.js';
import { Crowd } from './crowd.js';

const PLATFORM = { role: 'platform', scope: { kind: 'all' } } as const;
const REVIEWER = { role: 'reviewer', scope: { kind: 'region', code: '150603' } } as const;

describe.each(engines)('two platform administrators on %s', (engine) => {
  let crowd: Crowd;
  let pair: readonly [number, number];
  beforeAll(async () => {
    crowd = await Crowd.gather(engine);
    const passwordHash = await crowd.app.get(Passwords).hash('never-used-2026');
    const make = (login: string) =>
      crowd.app
        .get(CreateStaff)
        .create(null, { login, name: login, phone: null, grants: [PLATFORM], passwordHash, mustChangePassword: false });
    pair = [await make('first.admin'), await make('second.admin')];
  });
  afterAll(() => crowd?.close());

  const restore = () => crowd.app.get(Tx).run((em) => em.update(Account, { id: In([...pair]) }, { disabled: false }));
  const standing = () => crowd.app.get(Db).em.countBy(Account, { id: In([...pair]), disabled: false });

  test('who disable each other at once, in sessions of their own: one stands', async () => {
    for (let round = 0; round < 5; round++) {
      await restore();
      const tokens = await Promise.all(pair.map(async (id) => (await crowd.app.get(Sessions).open(id)).accessToken));
      const statuses = await Promise.all(
        tokens.map(async (token, i) => {
          const asked = { token, body: { disabled: true } };
          return (await crowd.ask(i)('PATCH', `/api/v1/staff/${pair[1 - i]!}`, asked)).status;
        }),
      );
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
      expect(await standing()).toBe(1);
    }
  });

  test('of whom one disables and one takes the role, with tokens that still hold: one stands', async () => {
    await restore();
    const change = [{ disabled: true }, { grants: [REVIEWER] }];
    const answers = await crowd.atOnce(2, (i) =>
      crowd
        .as(i, { accountId: pair[i]!, volunteerId: null, grants: [PLATFORM], sessionId: 'test' })
        .call('updateStaff', { params: { staffId: pair[1 - i]! }, body: change[i]! }),
    );
    expect(answers.filter((answer) => answer === 'LAST_PLATFORM_ADMIN')).toHaveLength(1);
  });

  test('twin: when each first looks whether the other stands, nobody does', async () => {
    await restore();
    const looks = await Promise.all(pair.map((id) => crowd.app.get(Db).em.existsBy(Account, { id, disabled: false })));
    expect(looks).toEqual([true, true]);
    const disable = (id: number) => crowd.app.get(Tx).run((em) => em.update(Account, { id }, { disabled: true }));
    await Promise.all(pair.map(disable));
    expect(await standing()).toBe(0);
  });
});
