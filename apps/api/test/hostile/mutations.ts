import { z } from 'zod';
import { moments, numbers, stringify, texts, wrongShapes } from './values.js';

export type Path = readonly (string | number)[];
export interface Mutation {
  readonly path: Path;
  /** The value instead; undefined removes the field. */
  readonly value: unknown;
  /** The whole body as JSON text. */
  readonly text: string;
}

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly enum?: readonly unknown[];
}
type Json = Record<string | number, unknown>;

const LONGEST = 100_000;

/** Every place of a body, by its schema, optional parts included. */
function* placesOf(schema: Schema, path: Path = []): Generator<[Path, Schema]> {
  yield [path, schema];
  for (const branch of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) yield* placesOf(branch, path);
  for (const [key, part] of Object.entries(schema.properties ?? {})) yield* placesOf(part, [...path, key]);
  if (schema.items) yield* placesOf(schema.items, [...path, 0]);
}

/** Bad values for a place, and values just within its limits, for which a column may be too narrow. */
function valuesAt({ type, format, minimum, maximum, maxLength, maxItems, enum: choices }: Schema): unknown[] {
  const values: unknown[] = [undefined, ...wrongShapes];
  if (type === 'integer' || type === 'number') values.push(...numbers, ...[minimum, maximum].filter((each) => each !== undefined));
  if (type === 'string') values.push(...texts);
  if (format === 'date-time' || format === 'date') values.push(...moments);
  if (maxLength !== undefined && maxLength <= LONGEST) {
    values.push('汉'.repeat(maxLength), '汉'.repeat(maxLength + 1), '😀'.repeat(Math.floor(maxLength / 2)), ` ${'-'.repeat(maxLength)} `);
  }
  if (maxItems !== undefined && maxItems <= LONGEST)
    values.push(
      Array.from({ length: maxItems }, () => 1),
      Array(maxItems + 1).fill('x'),
    );
  if (choices) values.push(...choices);
  return values;
}

const kindOf = ({ type, format, maxLength, minimum, maximum }: Schema): string => [type, format, maxLength, minimum, maximum].join();

/** The good body with one place made bad at a time, and bad bodies as a whole. */
export function mutationsOf(body: z.ZodType, good: unknown): Mutation[] {
  const schema = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as Schema;
  const seen = new Set<string>();
  const mutations: Mutation[] = [];
  const add = (path: Path, value: unknown): void => {
    const text = textWith(good, path, value);
    if (seen.has(text)) return;
    seen.add(text);
    mutations.push({ path, value, text });
  };
  const places = new Set<string>();
  for (const [path, part] of placesOf(schema)) {
    const place = `${path.join('.')} ${kindOf(part)}`;
    if (places.has(place)) continue;
    places.add(place);
    for (const value of valuesAt(part)) add(path, value);
    if (part.properties) for (const key of ['extra', 'id', 'toString', 'state', 'accountId']) add([...path, key], 'x');
  }
  return mutations;
}

/** The body as JSON text with this value at the path. */
export const textWith = (good: unknown, path: Path, value: unknown): string =>
  stringify(path.length === 0 ? (value ?? null) : replaced(good, path, value));

/** A copy with this value at the path; missing parents are created. */
function replaced(from: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy = (Array.isArray(from) ? [...(from as unknown[])] : isObject(from) ? { ...from } : typeof key === 'number' ? [] : {}) as Json;
  const next = replaced(copy[key], rest, value);
  if (next === undefined) delete copy[key];
  else copy[key] = next;
  return copy;
}

export const at = (from: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (isObject(value) ? (value as Json)[key] : undefined), from);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
