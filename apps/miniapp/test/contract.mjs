// Makes answers of the right shape for every endpoint from the contract, for tests that visit all pages.
import { contract } from '@zhiyuanhong/contracts';

/** Texts for the patterns that shapes require. */
const patterned = [
  [/^\^1\[3-9\]/, '13800000001'],
  [/^\^\\d\{2,12\}/, '150603001001'],
  [/^\^\[\\d-\]/, '0477-8590000'],
];

/** The smallest value for a JSON schema, with all optional parts and one element in every list. */
function sampleOf(schema, root, now) {
  const again = (inner) => sampleOf(inner, root, now);
  if (schema.$ref) return again(root.$defs[schema.$ref.split('/').at(-1)]);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return again(schema.anyOf.find(({ type }) => type !== 'null'));
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(again));
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, again(inner)]));
    case 'array':
      return schema.items ? [again(schema.items)] : [];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    case 'string':
      if (schema.format === 'date-time') return now;
      if (schema.format === 'date') return now.slice(0, 10);
      return patterned.find(([pattern]) => pattern.test(schema.pattern ?? ''))?.[1] ?? '文字'.padEnd(schema.minLength ?? 0, '字');
    default:
      return null;
  }
}

export function sample(operationId, now = new Date().toISOString()) {
  const schema = contract[operationId].response.toJSONSchema({ unrepresentable: 'any' });
  return sampleOf(schema, schema, now);
}

export function operationOf(method, path) {
  const matches = (one) => one.method === method && new RegExp(`^${one.path.replace(/:\w+/g, '[^/]+')}$`).test(path);
  const found = Object.values(contract).find(matches);
  if (!found) throw new Error(`no operation ${method} ${path}`);
  return found.operationId;
}
