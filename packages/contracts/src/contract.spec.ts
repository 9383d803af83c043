import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { contract } from './contract.gen.js';
import { errors } from './errors.js';
import { errorText, errorTexts, words } from './i18n/index.js';
import type { EndpointSpec } from './kit/endpoint.js';
import { lifecycle, lifecycleFaults, permittedActions } from './kit/lifecycle.js';
import { lifecycles, projectStates } from './states.gen.js';

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

  it('names only errors of the catalogue, and each has a Chinese text', () => {
    for (const [, e] of endpoints) for (const code of e.errors) expect(errors).toHaveProperty(code);
    expect(Object.keys(errorTexts).sort()).toEqual(Object.keys(errors).sort());
    expect(errorText('NOT_ENOUGH_POINTS', { needed: 30, balance: 12 })).toBe('积分不足：需要 30，现有 12');
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
      initial: ['a'],
      ends: ['b'],
      actors: ['owner'],
      transitions: { go: { from: ['a'], to: 'b', who: ['owner'] } },
    });
    expect(lifecycleFaults(broken)).toEqual(['broken: state c is never reached', 'broken: no way from c to an end']);
  });

  it('have a Chinese word for each state and action', () => {
    for (const table of lifecycles)
      for (const w of [...table.states, ...Object.keys(table.transitions)]) expect(words).toHaveProperty([`${table.name}.${w}`]);
  });

  it('permit by state and relation', () => {
    expect(permittedActions(projectStates, 'inReview', ['reviewer'])).toEqual(['approve', 'return']);
    expect(permittedActions(projectStates, 'published', ['reviewer'])).toEqual([]);
  });
});
