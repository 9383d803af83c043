import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contract, errors, type OperationId } from '@zhiyuanhong/contracts';
import { auditSubjectWords, wordTables } from '@zhiyuanhong/contracts/words';
import { ApiError, type Client } from '@zhiyuanhong/contracts/client';
import { randomUUID } from 'node:crypto';
import { AuditEntry } from '../../src/kit/audit/index.js';
import { Db } from '../../src/kit/db/index.js';
import { IdempotencyKey } from '../../src/kit/idempotency/idempotency-key.entity.js';
import { engines } from '../support/index.js';
import { State } from '../support/state.js';
import { callerNames, type Caller } from './callers.js';
import { columns, expected, type Row } from './expected.js';
import type { Probe } from './probe.js';
import { probes } from './probes.js';
import { Records } from './records.js';
import { World } from './world.js';

const operationOf = (row: string): string => row.split(' ', 1)[0]!;
const isOk = (cell: string): boolean => cell.startsWith('ok');
const isRead = (row: string): boolean => contract[operationOf(row) as OperationId]?.method === 'GET';

describe('the files of expected answers', () => {
  test('have a row for every endpoint, and none for what is no endpoint', () => {
    expect([...new Set(expected.map(({ call }) => operationOf(call)))].sort()).toEqual(Object.keys(contract).sort());
  });
  test('have each row once, and a probe for each', () => {
    expect(Object.keys(probes).sort()).toEqual(expected.map(({ call }) => call).sort());
    for (const [row, { operationId }] of Object.entries(probes)) expect(operationOf(row)).toBe(operationId);
  });
  test('have a column for every caller, a reason for every row, and no empty cell', () => {
    for (const head of columns) expect(head).toEqual([...callerNames, 'why']);
    const known = ['ok', 'ok:idle', 'ok:audited', 'ok:ours', 'ok:foreign', 'ok:both', 'ok:none', ...Object.keys(errors)];
    for (const { call, cells } of expected)
      for (const [name, cell] of Object.entries(cells))
        expect({ call, name, known: known.includes(cell) }).toEqual({ call, name, known: true });
  });
});

describe.each(engines)('access on %s', (engine) => {
  let world: World;
  let ours: Records;
  let state: State;
  const secrets: string[] = [];
  beforeAll(async () => {
    world = await World.make(engine);
    ours = new Records(world, world.ours);
    await ours.all();
    await new Records(world, world.foreign).all();
    state = await State.of(world.app);
  });
  afterAll(() => world?.close());

  /** The word of the file for this answer: `ok` or the code of the refusal. */
  async function outcomeOf(probe: Probe, row: Row, caller: Caller, input: unknown): Promise<string> {
    const before = await state.read();
    const call = world.as(caller).call as (...args: [OperationId, unknown, object]) => ReturnType<Client['call']>;
    const told = await call(probe.operationId, input, { idempotencyKey: randomUUID() }).then(
      (answer) => cellOf(probe, answer),
      (error: unknown) => {
        if (!(error instanceof ApiError)) throw error;
        return error.code;
      },
    );
    const changed = await state.changedSince(before);
    if (told === 'ok' && row.cells[caller.name] === 'ok:audited') return changed.join() === 'audit_entry' ? 'ok:audited' : told;
    if (told === 'ok' && row.cells[caller.name] === 'ok:idle') return changed.length === 0 ? 'ok:idle' : told;
    const mayChange = told === 'ok' && !isRead(row.call);
    return changed.length === 0 || mayChange ? told : `${told}, but changed ${changed.join()}`;
  }

  function cellOf({ list }: Probe, answer: unknown): string {
    const text = JSON.stringify(answer);
    secrets.push(...[...text.matchAll(/"(?:initialPassword|refreshToken)":"([^"]+)"/g)].map(([, secret]) => secret!));
    if (!list) return 'ok';
    const [mine, foreign] = [world.ours, world.foreign].map(({ mark }) => text.includes(mark));
    return mine && foreign ? 'ok:both' : mine ? 'ok:ours' : foreign ? 'ok:foreign' : 'ok:none';
  }

  // Calls that only read come first, because the lists show the records made for them. Callers who are refused come before those who are
  // let in, so that the record is unchanged when it counts.
  const inOrder = [...expected.filter(({ call }) => isRead(call)), ...expected.filter(({ call }) => !isRead(call))];
  test.each(inOrder.map((row) => [row.call, row] as const))('%s', async (name, row) => {
    const probe = probes[name]!;
    const names = [...callerNames.filter((each) => !isOk(row.cells[each])), ...callerNames.filter((each) => isOk(row.cells[each]))];
    const answers: Partial<Record<string, string>> = {};
    let shared: unknown;
    for (const each of names) {
      const caller = world.caller(each);
      const fresh = shared === undefined || probe.personal || (isOk(row.cells[each]) && !isRead(name));
      if (fresh) shared = await probe.input(world, ours, caller);
      answers[each] = await outcomeOf(probe, row, caller, shared);
    }
    expect(answers).toEqual(row.cells);
  });

  test('whatever the audit trail says has a word', async () => {
    const lines = await world.app.get(Db).em.find(AuditEntry);
    const has = (table: string, code = '') => code in ((wordTables as Record<string, object>)[table] ?? {});
    const isStep = (action: string) => has('subject', action.split('.')[0]) && has(action.split('.')[0]!, action.split('.')[1]);
    const without = lines.flatMap(({ action, subject, data }) => [
      ...(has('auditAction', action) || isStep(action) ? [] : [`action ${action}`]),
      ...(subject in auditSubjectWords ? [] : [`subject ${subject}`]),
      ...Object.keys(data ?? {}).flatMap((key) => (has('auditKey', key) ? [] : [`detail ${key} of ${action}`])),
    ]);
    expect([...new Set(without)].sort()).toEqual([]);
    // Every endpoint was called, so nearly all kinds of audit entries were written.
    expect(new Set(lines.map(({ action }) => action)).size).toBeGreaterThan(60);
  });

  test('no answer that is kept for repeats holds a password or a refresh token', async () => {
    const kept = await world.app.get(Db).em.find(IdempotencyKey);
    expect(secrets.length).toBeGreaterThan(50);
    expect(kept.length).toBeGreaterThan(20);
    const text = JSON.stringify(kept);
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });
});
