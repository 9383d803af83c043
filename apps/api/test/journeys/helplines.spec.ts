import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { InputOf } from '@zhiyuanhong/contracts';
import { ApiError } from '@zhiyuanhong/contracts/client';
import { helplinesAtMost } from '@zhiyuanhong/contracts/limits';
import type { Actor } from '../../src/kit/access/index.js';
import { AuditEntry } from '../../src/kit/audit/index.js';
import { Db } from '../../src/kit/db/index.js';
import { expectRefusal } from '../builders/refusals.js';
import { givenStaff } from '../builders/staff.js';
import { engines } from '../support/engines.js';
import { freshPlace, startTestApp, type TestApp, type TestPlace } from '../support/index.js';

type Input = InputOf<'createHelpline'>['body'];

/** On MariaDB two applications use one database, each with its own connections; on SQLite only one process may write. */
describe.each(engines)('helplines on %s', (engine) => {
  let place: TestPlace;
  let apps: TestApp[];
  let app: TestApp;
  let platform: Actor;
  beforeAll(async () => {
    place = await freshPlace(engine);
    apps = [await startTestApp({ place })];
    if (engine === 'mariadb') apps.push(await startTestApp({ place }));
    app = apps[0]!;
    platform = await givenStaff(app, '平台管理员', { role: 'platform', scope: { kind: 'all' } });
  });
  afterAll(async () => {
    for (const each of apps) await each.close();
    await place.remove();
  });

  const input = (more: Partial<Input> = {}): Input => ({
    name: '供热报修',
    phone: '0477-8500001',
    category: 'utilities',
    hours: '24 小时',
    sortOrder: 20,
    shown: true,
    ...more,
  });
  const create = (more: Partial<Input> = {}, at = 0) => apps[at % apps.length]!.as(platform).call('createHelpline', { body: input(more) });
  const update = (helplineId: number, more: Partial<Input>) =>
    app.as(platform).call('updateHelpline', { params: { helplineId }, body: input(more) });
  const remove = (helplineId: number) => app.as(platform).call('removeHelpline', { params: { helplineId } });
  const everybody = async (query = {}) => (await app.as().call('listHelplines', { query })).items;
  const all = async () => (await app.as(platform).call('listHelplines', { query: { all: 'true', pageSize: 100 } })).items;
  const codeOf = (call: Promise<unknown>) =>
    call.then(
      () => 'created',
      (error: unknown) => (error instanceof ApiError ? error.code : Promise.reject(error as Error)),
    );
  const clear = async () => {
    for (const { id } of await all()) await remove(id);
  };

  test('are listed in their order; hidden ones only the platform sees, if it asks for them', async () => {
    await create();
    await create({ name: '急救', phone: '120', category: 'health', sortOrder: 10 });
    const { id } = await create({ name: '旧号码', phone: '0477-8500008', sortOrder: 0, shown: false });
    const names = (items: readonly { name: string }[]) => items.map(({ name }) => name);
    expect(names(await everybody())).toEqual(['急救', '供热报修']);
    expect(names(await everybody({ all: 'true' }))).toEqual(['急救', '供热报修']);
    expect(names(await everybody({ category: 'health' }))).toEqual(['急救']);
    expect(names((await app.as(platform).call('listHelplines', { query: {} })).items)).toEqual(['急救', '供热报修']);
    expect((await all()).map(({ name, shown }) => [name, shown])).toEqual([
      ['旧号码', false],
      ['急救', true],
      ['供热报修', true],
    ]);
    await update(id, { name: '旧号码', phone: '0477-8500008', sortOrder: 0, shown: true });
    expect(names(await everybody())).toEqual(['旧号码', '急救', '供热报修']);
    await clear();
  });

  test('are changed and removed; each change stands in the trail, with what was changed', async () => {
    const { id } = await create();
    expect(await update(id, { phone: '0477-8500007' })).toEqual({ id, ...input({ phone: '0477-8500007' }) });
    await update(id, { phone: '0477-8500007' });
    await remove(id);
    expect(await all()).toEqual([]);
    const trail = await app.get(Db).em.find(AuditEntry, { where: { subject: 'helpline', subjectId: id }, order: { id: 'ASC' } });
    expect(trail.map(({ action, data }) => [action, data])).toEqual([
      ['helpline.create', input()],
      ['helpline.update', { phone: '0477-8500007' }],
      ['helpline.remove', { name: '供热报修', phone: '0477-8500007' }],
    ]);
    await expectRefusal(update(id, {}), 'NOT_FOUND', { what: 'helpline' });
    await expectRefusal(remove(id), 'NOT_FOUND', { what: 'helpline' });
  });

  test('the same name and number are refused, made or changed; one of the two may be the same', async () => {
    await create();
    const { id } = await create({ name: '供水报修' });
    await create({ phone: '0477-8500002' });
    await expectRefusal(create(), 'HELPLINE_TAKEN');
    await expectRefusal(update(id, {}), 'HELPLINE_TAKEN');
    for (const phone of ['11', '110a', '-110', '0477--850', '0477-85000011'.padEnd(14, '1'), ''])
      expect(await codeOf(create({ name: '错号', phone }))).toBe('INVALID_INPUT');
    await clear();
  });

  test('made by ten at once it is there once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, i) => codeOf(create({}, i))));
    expect(outcomes.sort()).toEqual([...Array<string>(9).fill('HELPLINE_TAKEN'), 'created']);
    expect(await all()).toHaveLength(1);
    await clear();
  });

  test('the last place is taken by one of ten who come at once', async () => {
    for (let i = 1; i < helplinesAtMost; i++) await create({ name: `第 ${i} 条` });
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, i) => codeOf(create({ name: `争 ${i}` }, i))));
    expect(outcomes.sort()).toEqual([...Array<string>(9).fill('HELPLINES_FULL'), 'created']);
    expect(await all()).toHaveLength(helplinesAtMost);
    await clear();
  });
});
