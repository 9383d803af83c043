import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { contract } from './contract.gen.js';
import { errors, errorText } from './errors.js';
import type { EndpointSpec } from './kit/endpoint.js';
import { lifecycle, lifecycleFaults, permittedActions } from './kit/lifecycle.js';
import { idempotent } from './routes.gen.js';
import { lifecycles, projectStates } from './states.gen.js';
import { formerCodes, namesOfCode, presentCode, wordOf, wordTables } from './words.gen.js';

const endpoints = Object.entries(contract) as [string, EndpointSpec][];

describe('contract', () => {
  it('names each endpoint by its operationId and gives no route twice', () => {
    const seen = new Set<string>();
    for (const [id, e] of endpoints) {
      expect(e.operationId).toBe(id);
      const route = `${e.method} ${e.path.replace(/:\w+/g, ':x')}`;
      expect(seen).not.toContain(route);
      seen.add(route);
    }
  });

  it('declares an audience, and every path parameter', () => {
    for (const [id, e] of endpoints) {
      expect(e.audience.length).toBeGreaterThan(0);
      const named = [...e.path.matchAll(/:(\w+)/g)].map((m) => m[1]).sort();
      expect({ id, params: Object.keys(e.params?.shape ?? {}).sort() }).toEqual({ id, params: named });
    }
  });

  it('lists the operations that take an idempotency key for the front-ends', () => {
    expect([...idempotent].sort()).toEqual(endpoints.flatMap(([id, e]) => (e.idempotent ? [id] : [])).sort());
  });

  it('refuses unknown keys in every body', () => {
    for (const [id, e] of endpoints) {
      if (!e.body) continue;
      const answer = e.body.safeParse({ thisKeyIsNotDeclared: 1 });
      expect({ id, ok: answer.success }).toEqual({ id, ok: false });
    }
  });

  it('can be described as JSON Schema', () => {
    for (const [, e] of endpoints) expect(z.toJSONSchema(e.response, { io: 'output' })).toBeTruthy();
  });

  it('names only errors of the catalogue', () => {
    for (const [, e] of endpoints) for (const code of e.errors) expect(errors).toHaveProperty(code);
  });
});

describe('errors', () => {
  it('speak Chinese, with words for parameters that are codes', () => {
    for (const { text } of Object.values(errors)) expect(text).toMatch(/\p{Script=Han}/u);
    expect(errorText('NOT_ENOUGH_POINTS', { needed: 30, balance: 12 })).toBe('积分不足：需要 30，现有 12');
    expect(errorText('NOT_FOUND', { what: 'slot' })).toBe('没有找到班次，可能已被删除或您无权查看');
    expect(errorText('PROJECT_INCOMPLETE', { missing: ['disclosure'] })).toBe('还缺少：风险说明');
    expect(errorText('STATE_CHANGED', { state: 'confirmed', of: 'attendance' })).toContain('（现为“已确认”）');
  });

  // The types of parameters are gone when the catalogue is loaded, so the sources are read.
  it('name only parameters that they are given', () => {
    const sources = readdirSync(import.meta.dirname, { recursive: true }).map(String);
    const found = sources
      .filter((file) => /[/\\]errors\.ts$/.test(file))
      .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
      .flatMap((text) => [...text.matchAll(/^ {2}([A-Z_]+): error(?:<\{(.*?)\}>)?\(\s*\d+,\s*'([^']*)'/gm)]);
    expect(found.map(([, code]) => code).sort()).toEqual(Object.keys(errors).sort());
    for (const [, code, given = '', text = ''] of found) {
      const names = [...given.matchAll(/(\w+)\??:/g)].map(([, name]) => name);
      for (const [, name] of text.matchAll(/\{(\w+)\}/g))
        expect({ code, given: names }).toEqual({ code, given: expect.arrayContaining([name]) });
    }
  });

  it('tell a state by the table that it belongs to, and a text as it is', () => {
    for (const [table, said] of [
      ['signUp', '已报名'],
      ['wish', '已实现'],
    ] as const)
      expect(errorText('ACTION_NOT_PERMITTED', { action: 'x', state: 'confirmed', of: table })).toContain(`“${said}”`);
    expect(errorText('NOT_QUALIFIED', { name: '白玉兰', reason: '没有技能：农技' })).toBe('白玉兰不能接这一单：没有技能：农技');
  });
});

describe('life-cycles', () => {
  it('are sound: reachable, ending, no unknown actor', () => {
    for (const table of lifecycles) expect(lifecycleFaults(table)).toEqual([]);
  });

  it('name a fault when there is one', () => {
    const broken = lifecycle({
      name: 'broken',
      states: ['a', 'b', 'c'],
      births: { make: ['a'], go: ['d' as 'a'] },
      ends: ['b'],
      actors: ['owner'],
      transitions: { go: { from: ['a'], to: 'b', who: ['owner'] } },
    });
    expect(lifecycleFaults(broken)).toEqual([
      'broken.go: a birth and an action have one name',
      'broken.go: unknown state d',
      'broken: state c is never reached',
      'broken: no way from c to an end',
    ]);
  });

  it('have a Chinese word for each state and action', () => {
    for (const table of lifecycles) expect(wordTables.subject).toHaveProperty(table.name);
    for (const table of lifecycles)
      for (const w of [...table.states, ...Object.keys(table.transitions)]) expect(wordTables).toHaveProperty([table.name, w]);
  });

  it('permit by state and relation', () => {
    expect(permittedActions(projectStates, 'inReview', ['reviewer'])).toEqual(['approve', 'return']);
    expect(permittedActions(projectStates, 'published', ['reviewer'])).toEqual([]);
  });
});

describe('former codes', () => {
  it('are none of today, and have the word of the one that took their place in the same table', () => {
    for (const [former, present] of Object.entries(formerCodes)) {
      const [[table = '', old = ''], [sameTable, code = '']] = [former.split('.'), present.split('.')];
      expect({ former, table: sameTable }).toEqual({ former, table });
      expect(wordTables).toHaveProperty([table, code]);
      expect(wordTables).not.toHaveProperty([table, old]);
      expect(wordOf(table, old)).toBe(wordOf(table, code));
    }
  });

  it('are found together with the present one, whichever is asked for', () => {
    expect(namesOfCode('order.rate')).toEqual(['order.rate', 'order.review']);
    expect(namesOfCode('order.review')).toEqual(['order.rate', 'order.review']);
    expect(namesOfCode('wish.approve')).toEqual(['wish.approve']);
    expect([presentCode('order.reviewed'), presentCode('constructor')]).toEqual(['order.rated', 'constructor']);
  });
});
