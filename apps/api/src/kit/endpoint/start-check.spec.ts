import { expect, test } from '@jest/globals';
import { endpoint, type EndpointSpec } from '@zhiyuanhong/contracts';
import { z } from 'zod';
import { contractFaults } from './start-check.js';

const entry = (operationId: string, path: `/${string}`, audience: EndpointSpec['audience'] = 'public'): EndpointSpec =>
  endpoint({ operationId, method: 'GET', path, audience, summary: '', tags: [], errors: [], response: z.object({}) });
const handlerOf = (spec: EndpointSpec, name = `Controller.${spec.operationId}`) => ({ name, spec });

const a = entry('a', '/a/:x');
const b = entry('b', '/b');
const open = new Set(['GET /healthz']);

test('all is well', () => {
  expect(contractFaults({ a, b }, [handlerOf(a), handlerOf(b)], ['GET /api/v1/a/:x', 'HEAD /api/v1/b', 'GET /healthz'], open)).toEqual([]);
});

test('an entry wants exactly one handler', () => {
  expect(contractFaults({ a, b }, [handlerOf(b, 'One.b'), handlerOf(b, 'Two.b')], [], open)).toEqual([
    'a: has no handler',
    'b: has several handlers: One.b, Two.b',
  ]);
});

test('a handler wants an entry', () => {
  expect(contractFaults({ a }, [handlerOf(a), handlerOf(b)], [], open)).toEqual(['Controller.b: handles b, which is not in the contract']);
});

test.each([undefined, [], ['king'], 'everybody'])('audience %p opens nothing', (audience) => {
  const odd = { ...a, audience: audience as EndpointSpec['audience'] };
  expect(contractFaults({ a: odd }, [handlerOf(odd)], [], open)).toEqual(['a: has no audience']);
});

test('a route outside the contract is found', () => {
  expect(contractFaults({ a }, [handlerOf(a)], ['POST /api/v1/a/:x', 'GET /backdoor'], open)).toEqual([
    'POST /api/v1/a/:x: is neither in the contract nor an open route',
    'GET /backdoor: is neither in the contract nor an open route',
  ]);
});

test('two entries on one route are found, also under other parameter names', () => {
  const twin = entry('twin', '/a/:y');
  expect(contractFaults({ a, twin }, [handlerOf(a), handlerOf(twin)], [], open)).toEqual(['twin: has the same route as a']);
});
