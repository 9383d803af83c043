import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contract, type EndpointSpec, type OperationId } from '@zhiyuanhong/contracts';
import { affected, Tx } from '../../src/kit/db/index.js';
import { AppError } from '../../src/kit/errors/index.js';
import { VerifyLedger } from '../../src/modules/ledger/index.js';
import { callerNames, type Caller, type CallerName } from '../access/callers.js';
import { expected } from '../access/expected.js';
import type { Probe } from '../access/probe.js';
import { probes } from '../access/probes.js';
import { Records } from '../access/records.js';
import { World } from '../access/world.js';
import { engines } from '../support/index.js';
import { State } from '../support/state.js';
import { at, mutationsOf, textWith, type Mutation } from './mutations.js';
import { pathTo, Prober, type Sent } from './prober.js';
import { always, encodedIds, encodedTexts, moments, texts } from './values.js';

/**
 * Most wrong variants that are sent of one body. What the contract refuses comes near no database: on one engine all of it is sent, on
 * the other a sample.
 */
const MOST_REFUSED = { sqlite: 900, mariadb: 40 };
/** How many of the bodies that are nonsense each caller sends; the next caller sends the next ones, so that all come to every endpoint. */
const NONSENSE_EACH = { sqlite: 3, mariadb: 1 };

interface Input {
  readonly params?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
}

/** Endpoints that answer with the input, under the same field names. */
const echoes = new Set(
  'draftProject updateProject createOrganisation updateOrganisation createReward updateReward createPartner updatePartner'.split(
    ' ',
  ) as OperationId[],
);

const hasLoneSurrogate = (text: string): boolean => Buffer.from(text).toString() !== text;
const isRare = (value: unknown): boolean => !always.has(value) && (texts as unknown[]).includes(value);
const brief = (value: unknown): string => (value === undefined ? 'nothing' : (JSON.stringify(value) ?? '').slice(0, 60));

/** The caller who is let in furthest: the owner, else anybody who is let in. */
function bestCaller(call: string): CallerName {
  const cells = expected.find((row) => row.call === call)!.cells;
  const order: CallerName[] = [
    'volunteer-own',
    'organiser-own',
    'organiser-second',
    'reviewer-own',
    'partner-own',
    'platform',
    ...callerNames,
  ];
  return order.find((name) => cells[name].startsWith('ok')) ?? 'anonymous';
}

/** So many elements, from the n-th on, continued at the beginning. */
const turnOf = <T>(all: readonly T[], from: number, count: number): T[] =>
  Array.from({ length: Math.min(count, all.length) }, (_, i) => all[(from + i) % all.length]!);

describe.each(engines)('hostile input on %s', (engine) => {
  let world: World;
  let ours: Records;
  let state: State;
  let sent = 0;
  let turn = 0;
  beforeAll(async () => {
    world = await World.make(engine);
    ours = new Records(world, world.ours);
    await ours.all();
    state = await State.of(world.app);
  });
  afterAll(() => world?.close());

  const inputFor = async (probe: Probe, caller: Caller): Promise<Input> => (await probe.input(world, ours, caller)) as Input;

  test('twin: what a refusal would leave behind is seen, and what is rolled back is not', async () => {
    const write = (after: () => void) =>
      world.app.get(Tx).run(async (em) => {
        await affected(em, 'UPDATE account SET displayName = displayName WHERE id = 1');
        after();
      });
    const before = await state.read();
    const refusal = new AppError('FORBIDDEN');
    const refuse = () => {
      throw refusal;
    };
    await expect(write(refuse)).rejects.toBe(refusal);
    expect(await state.changedSince(before)).toEqual([]);
    await write(() => undefined);
    expect(await state.changedSince(before)).toEqual(['account']);
  });

  test('a long reason with emoji is cut where it can be', async () => {
    const { slotId, signUpId, startsAt } = await ours.record('confirmed');
    const organiser = world.as(world.ours.organiser);
    const [checkInAt, checkOutAt] = [startsAt, new Date(startsAt.getTime() + 1_800_000)].map((time) => time.toISOString()) as [
      string,
      string,
    ];
    for (const start of ['', 'a']) {
      const body = { signUpId, checkInAt, checkOutAt, reason: `${start}${'😀'.repeat(140)}` };
      const { id } = await organiser.call('recordManualAttendance', { params: { slotId }, body });
      await world.as(world.caller('organiser-second')).call('approveManualAttendance', { params: { attendanceId: id } });
      await organiser.call('confirmAttendance', { params: { slotId }, body: { attendanceIds: [id] } });
    }
  });

  // Changes of organisations come last, because they may disable the one that others use.
  const inOrder = Object.entries(probes).sort(([a], [b]) => Number(a.startsWith('updateOrg')) - Number(b.startsWith('updateOrg')));
  test.each(inOrder)('%s', async (name, probe) => {
    const spec: EndpointSpec = contract[probe.operationId];
    const caller = world.caller(bestCaller(name));
    const audited = Object.values(expected.find((row) => row.call === name)!.cells).includes('ok:audited');
    const prober = new Prober(world.app, state, spec, audited);
    await badBodies(prober, spec, probe, caller);
    const input = await inputFor(probe, caller);
    await prober.begin();
    await badQueries(prober, spec, input, caller);
    await badPaths(prober, spec, input, caller);
    if (engine === 'sqlite') await badRequests(prober, spec, input, caller);
    await everybody(prober, spec, input);
    await prober.settle();
    sent += prober.sent;
    expect(prober.faults).toEqual([]);
  });

  test('the ledger holds after all this', async () => {
    const { movements, faults } = await world.app.get(VerifyLedger).run();
    expect(movements).toBeGreaterThan(5);
    expect(faults).toEqual([]);
  });

  test('that was a lot', () => {
    expect(sent).toBeGreaterThan(10_000);
  });

  /** Replaces one value of the body at a time. Input that the contract refuses must be refused; other input may succeed or not. */
  async function badBodies(prober: Prober, { body, ...spec }: EndpointSpec, probe: Probe, caller: Caller): Promise<void> {
    if (!body) return;
    let input = await inputFor(probe, caller);
    const refused: Sent[] = [];
    const good: Mutation[] = [];
    const asSent = ({ path, value, text }: Mutation): Sent => ({
      label: `${path.join('.') || 'body'} = ${brief(value)}`,
      token: caller.token,
      path: pathTo(spec as EndpointSpec, input),
      body: text,
    });
    for (const mutation of mutationsOf(body, input.body)) {
      if (!body.safeParse(JSON.parse(mutation.text)).success) refused.push(asSent(mutation));
      else if (!isRare(mutation.value) || turn++ % 4 === 0) good.push(mutation);
    }
    await prober.begin();
    // A project has thousands of values, so only every n-th is sent.
    const step = Math.ceil(refused.length / MOST_REFUSED[engine]);
    for (const each of refused.filter((_, i) => i % step === 0)) await prober.refused(each, 'INVALID_INPUT');
    await prober.settle();
    for (const { path, value } of good) {
      const mutation = { path, value, text: textWith(input.body, path, value) };
      const answer = await prober.maybe(asSent(mutation));
      if (answer.status >= 300) continue;
      if (echoes.has(probe.operationId)) noteWhatIsTold(prober, mutation, body.parse(JSON.parse(mutation.text)), answer.body);
      input = await inputFor(probe, caller);
      await prober.begin();
    }
  }
  /** Text that is accepted must be answered unchanged. */
  function noteWhatIsTold(prober: Prober, { path, value }: Mutation, taken: unknown, answer: unknown): void {
    const [meant, told] = [at(taken, path), at(answer, path)];
    if (typeof value !== 'string' || typeof told !== 'string' || hasLoneSurrogate(value) || moments.includes(value)) return;
    if (told !== meant) prober.faults.push(`${path.join('.')} = ${brief(value)}: is told as ${brief(told)}`);
  }

  async function badQueries(prober: Prober, spec: EndpointSpec, input: Input, { token }: Caller): Promise<void> {
    const path = pathTo(spec, { params: input.params ?? {} });
    for (const key of Object.keys(spec.query?.shape ?? {})) {
      const queries = [...encodedTexts.map((text) => `${key}=${text}`), `${key}=1&${key}=2`, `${key}[]=1`, `${key}[a]=1`, key, `${key}==`];
      for (const query of queries) await prober.maybe({ label: `?${query.slice(0, 60)}`, token, path: `${path}?${query}` });
    }
    for (const query of ['__proto__=1', '__proto__[x]=1', 'constructor.prototype.x=1', '&&&=&', 'x'.repeat(8000), '%', '?'])
      await prober.maybe({
        label: `?${query.slice(0, 60)}`,
        token,
        path: `${path}?${query}`,
        ...(input.body !== undefined && { body: '{' }),
      });
  }

  async function badPaths(prober: Prober, spec: EndpointSpec, input: Input, { token }: Caller): Promise<void> {
    for (const key of Object.keys(spec.params?.shape ?? {}))
      for (const id of encodedIds) {
        const path = spec.path.replace(`:${key}`, id);
        await prober.refused({
          label: `:${key} = ${id.slice(0, 40)}`,
          token,
          path,
          body: input.body === undefined ? undefined : JSON.stringify(input.body),
        });
      }
  }

  /** Requests that are wrong for every endpoint: token, method, body. */
  async function badRequests(prober: Prober, spec: EndpointSpec, input: Input, { token }: Caller): Promise<void> {
    const path = pathTo(spec, input);
    const ask = (label: string, more: Partial<Sent>, code?: string) => prober.refused({ label, token, path, ...more }, code);
    for (const authorization of [
      '',
      'Bearer',
      'Bearer  ',
      'Basic eDp5',
      'Bearer a.b.c',
      `Bearer ${'x'.repeat(5000)}`,
      `Bearer ${token ?? ''}x`,
    ])
      await ask(`authorization ${authorization.slice(0, 20)}`, { token: undefined, headers: { authorization } }, 'SESSION_EXPIRED');
    const unsigned = [
      { alg: 'none', typ: 'JWT' },
      { sub: '1', vol: null, grants: [], sid: 's', iat: 0, exp: 9e9 },
    ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
    await ask('an unsigned token', { token: undefined, headers: { authorization: `Bearer ${unsigned.join('.')}.` } }, 'SESSION_EXPIRED');
    await ask('another method', { method: 'DELETE' });
    if (spec.method === 'GET') return;
    const json = JSON.stringify(input.body ?? {});
    if (spec.body) {
      for (const bad of [
        '{',
        'null',
        '[]',
        '"x"',
        '1',
        '',
        '{"a":1}}',
        `{"__proto__":{"x":1}}`,
        '{"constructor":{"prototype":{"x":1}}}',
        '\u0000',
      ])
        await ask(`body ${bad}`, { body: bad });
      await ask('deep nesting', { body: '['.repeat(50_000) + ']'.repeat(50_000) });
      await ask('a deep object', { body: `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}` });
      await ask('too large a body', { body: JSON.stringify({ x: 'x'.repeat(spec.bodyLimit ?? 256 * 1024) }) }, 'BODY_TOO_LARGE');
    }
    for (const type of [
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json; charset=',
      'x',
    ])
      if (spec.body)
        await prober.maybe({
          label: `content type ${type}`,
          token,
          path,
          body: type.startsWith('application/json') ? '{' : json,
          headers: { 'content-type': type },
        });
    if (spec.idempotent)
      for (const key of ['x'.repeat(65), 'a b', '钥匙', '\u007f'])
        await ask(`key ${key.slice(0, 10)}`, { body: json, headers: { 'idempotency-key': key } }, 'INVALID_INPUT');
  }

  /** Bad input is refused or harmless, whoever calls. */
  async function everybody(prober: Prober, spec: EndpointSpec, input: Input): Promise<void> {
    const path = pathTo(spec, input);
    const bodies = spec.body ? ['null', '[]', '"x"', '{}', '{"id":{"$ne":1}}', `{"x":"${'y'.repeat(10_000)}"}`, '{'] : [undefined];
    for (const [i, name] of callerNames.entries()) {
      const { token } = world.caller(name);
      for (const body of turnOf(bodies, i * NONSENSE_EACH[engine], NONSENSE_EACH[engine])) {
        const label = `${name}: ${body?.slice(0, 30)}`;
        const isGood = !spec.body || (body !== '{' && spec.body.safeParse(JSON.parse(body!)).success);
        if (isGood) await prober.maybe({ label, token, path, body });
        else await prober.refused({ label, token, path, body });
      }
    }
  }
});
