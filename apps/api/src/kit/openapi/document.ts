import { errors, moduleOfOperation, type EndpointSpec, type ErrorCode } from '@zhiyuanhong/contracts';
import { z } from 'zod';
import { API_PREFIX, type ContractTable } from '../endpoint/index.js';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
};

/** Error codes that guards and validation may answer before a handler runs. */
function commonErrors(spec: EndpointSpec): ErrorCode[] {
  const takesInput = spec.params || spec.query || spec.body;
  return [
    ...((takesInput ? ['INVALID_INPUT'] : []) as ErrorCode[]),
    ...((spec.body ? ['MALFORMED_REQUEST', 'BODY_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'] : []) as ErrorCode[]),
    ...((spec.audience === 'public' ? ['SESSION_EXPIRED'] : ['NOT_LOGGED_IN', 'SESSION_EXPIRED', 'FORBIDDEN']) as ErrorCode[]),
    ...((spec.audience.includes('volunteer') ? ['NOT_A_VOLUNTEER'] : []) as ErrorCode[]),
    ...((moduleOfOperation[spec.operationId] ? ['MODULE_OFF'] : []) as ErrorCode[]),
    ...((spec.rateLimit ? ['TOO_MANY_REQUESTS'] : []) as ErrorCode[]),
    ...((spec.idempotent ? ['IDEMPOTENCY_KEY_REUSED'] : []) as ErrorCode[]),
    'INTERNAL',
    'BUSY_TRY_AGAIN',
  ];
}

function errorResponses(spec: EndpointSpec): Json {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set([...spec.errors, ...commonErrors(spec)])) {
    const { status } = errors[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\` ${errors[code].text}`).join('  \n'),
        content: {
          'application/json': {
            schema: { allOf: [{ $ref: '#/components/schemas/Error' }, { properties: { code: { enum: codes } } }] },
          },
        },
      },
    ]),
  );
}

function parameters(spec: EndpointSpec): Json[] {
  const list: Json[] = [];
  for (const [part, place] of [
    ['params', 'path'],
    ['query', 'query'],
  ] as const) {
    if (!spec[part]) continue;
    const { properties = {}, required = [] } = schemaOf(spec[part], 'input') as { properties?: Record<string, Json>; required?: string[] };
    for (const [name, schema] of Object.entries(properties)) {
      list.push({ name, in: place, required: place === 'path' || required.includes(name), schema });
    }
  }
  if (spec.idempotent) list.push({ $ref: '#/components/parameters/IdempotencyKey' });
  return list;
}

function audienceText({ audience, rateLimit }: EndpointSpec): string {
  const who = typeof audience !== 'string' ? `holders of: ${audience.join(', ')}` : audience === 'public' ? 'anyone' : 'anyone logged in';
  return `Audience: ${who}.${rateLimit ? ` At most ${rateLimit.limit} calls in ${rateLimit.seconds} seconds.` : ''}`;
}

function operation(spec: EndpointSpec): Json {
  const body = spec.body && { required: true, content: { 'application/json': { schema: schemaOf(spec.body, 'input') } } };
  return {
    operationId: spec.operationId,
    summary: spec.summary,
    description: audienceText(spec),
    tags: spec.tags,
    'x-audience': spec.audience,
    security: spec.audience === 'public' ? [{}, { accessToken: [] }] : [{ accessToken: [] }],
    parameters: parameters(spec),
    ...(body && { requestBody: body }),
    responses: {
      [spec.status ?? 200]: { description: 'Success', content: { 'application/json': { schema: schemaOf(spec.response, 'output') } } },
      ...errorResponses(spec),
    },
  };
}

const components = {
  securitySchemes: {
    accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Access token 访问令牌, ten minutes' },
  },
  parameters: {
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'Same key and same caller, same answer for 48 hours 幂等键',
      schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,64}$' },
    },
  },
  schemas: {
    Error: {
      type: 'object',
      required: ['code', 'message', 'params', 'requestId'],
      properties: {
        code: { type: 'string', enum: Object.keys(errors) },
        message: { type: 'string', description: 'What happened and what to do, in Chinese' },
        params: { type: 'object', additionalProperties: true },
        requestId: { type: 'string' },
        fields: {
          type: 'array',
          description: 'Fields at fault, with INVALID_INPUT',
          items: { type: 'object', required: ['path', 'message'], properties: { path: { type: 'string' }, message: { type: 'string' } } },
        },
      },
    },
  },
};

/** The OpenAPI 3.1 document of a contract. */
export function openApiDocument(contract: ContractTable, title: string): Json {
  const paths: Record<string, Json> = {};
  for (const spec of Object.values(contract)) {
    const path = (API_PREFIX + spec.path).replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [spec.method.toLowerCase()]: operation(spec) };
  }
  return { openapi: '3.1.0', info: { title: `${title} API`, version: '1' }, servers: [{ url: '/' }], paths, components };
}
