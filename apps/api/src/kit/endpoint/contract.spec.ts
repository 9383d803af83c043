import { describe, expect, test } from '@jest/globals';
import { contract, type EndpointSpec } from '@zhiyuanhong/contracts';
import { openApiDocument } from '../openapi/index.js';
import { serialiserOf } from './answers.js';

describe.each(Object.entries<EndpointSpec>(contract))('%s', (_, spec) => {
  test('has an answer that can be serialised by its schema', () => {
    expect(typeof serialiserOf(spec)).toBe('function');
  });
});

describe('OpenAPI', () => {
  const document = JSON.parse(JSON.stringify(openApiDocument(contract, '志愿康巴什'))) as {
    paths: Record<
      string,
      Record<string, { operationId: string; parameters: { name?: string; in?: string; $ref?: string }[]; security: object[] }>
    >;
  };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, ...operation })),
  );

  test('describes every endpoint of the contract', () => {
    expect(operations.map((operation) => operation.operationId).sort()).toEqual(Object.keys(contract).sort());
  });

  test('describes each parameter of a path', () => {
    for (const { path, parameters } of operations) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name);
      expect(inPath.sort()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort());
    }
  });

  test('needs a token exactly where the audience is not public', () => {
    for (const { operationId, security } of operations) {
      const isPublic = contract[operationId as keyof typeof contract].audience === 'public';
      expect(security.some((way) => Object.keys(way).length === 0)).toBe(isPublic);
    }
  });

  test('refers to nothing that is not there', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]);
    expect([...new Set(references)].sort()).toEqual(['#/components/parameters/IdempotencyKey', '#/components/schemas/Error']);
  });
});
