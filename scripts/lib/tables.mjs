import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fromRoot } from './root.mjs';
import { sqlIn } from './sql-strings.mjs';

const SRC = 'apps/api/src';
export const READS = `${SRC}/modules/reads.json`;
const writesTo = /\b(?:UPDATE|INTO|DELETE FROM|ALTER TABLE|DROP TABLE)\s+(\w+)/g;
const named = /\b(?:FROM|JOIN|INTO|UPDATE|TABLE)\s+(\w+)|(?<![.\w'":`@-])(\w+)(?![\w.'"(:-])/g;
/** Calls that write an entity. */
const writesEntity = (name) =>
  new RegExp(
    `\\.(?:insert|update|upsert|save|delete|deleteAll|remove|increment|decrement|into)\\(\\s*${name}\\b|\\b(?:insert|hold(?:Rows?|OrMake)?)\\(\\w+,\\s*${name}\\b|\\bentity: ${name}\\b`,
  );

/** Calls that insert a row, by entity or by table. */
const inserts = (name, table) =>
  new RegExp(`\\.(?:insert|upsert|save|into)\\(\\s*${name}\\b|\\binsert\\([\\w.!]+,\\s*${name}\\b|\\bINTO \`?${table}\\b`);

/** Owner of a file: `wishes` for modules/wishes/…, else the folder in src; an application's own files belong to `app`. */
function ownerOf(path) {
  const [first, second] = path.slice(SRC.length + 1).split('/');
  if (second === undefined) return 'app';
  return first === 'modules' ? second : first;
}

/**
 * Each table belongs to the module with its entity, and only that module writes it. Other modules ask the owner's reader, or read the table
 * as `reads` allows: reader → table → reason. Also, only kit/access turns a scope into SQL, and records with a life-cycle are only created
 * by it.
 * @param files path (from the root) → source
 * @param order modules, each after those that it depends on
 * @returns one sentence for each fault
 */
export function tableFaults({ files, order, reads }) {
  const entities = entitiesIn(files);
  const tables = new Map(entities.map(({ table, owner }) => [table, owner]));
  const classes = new Map(entities.map((entity) => [`${entity.owner} ${entity.name}`, entity]));
  const faults = [];
  const used = new Set();

  const reading = (where, reader, table) => {
    const owner = tables.get(table);
    if (owner === undefined || owner === reader) return;
    used.add(`${reader} ${table}`);
    if (!reads[reader]?.[table]) faults.push(`${where} reads ${table}, which belongs to ${owner}: ask its reader, or say why in ${READS}`);
  };
  const writing = (where, writer, table) => {
    const owner = tables.get(table);
    if (owner !== undefined && owner !== writer) faults.push(`${where} writes ${table}, which belongs to ${owner}: let ${owner} do it`);
  };

  for (const [path, source] of Object.entries(files)) {
    const reader = ownerOf(path);
    // Migrations create the tables, and the demo's parts insert what takes people months.
    if (reader === 'migrations' || path.includes('/demo/')) continue;
    for (const { text, line } of sqlIn(source, (word) => tables.has(word))) {
      const where = `${path}:${line}`;
      const names = new Set([...text.matchAll(named)].map(([, a, b]) => a ?? b));
      for (const name of names) reading(where, reader, name);
      for (const [, name] of text.matchAll(writesTo)) writing(where, reader, name);
      if (!path.startsWith(`${SRC}/kit/access/`) && /\bregionCode\s*(?:LIKE\b|>|<|BETWEEN\b)/i.test(text))
        faults.push(`${where} compares regions: use within() or under() of kit/access`);
    }
    for (const { name, as, from } of importsOf(source)) {
      const entity = classes.get(`${ownerOf(posix.join(posix.dirname(path), from))} ${name}`);
      if (!entity || entity.owner === reader) continue;
      reading(path, reader, entity.table);
      if (writesEntity(as).test(source)) writing(path, reader, entity.table);
    }
    if (!path.startsWith(`${SRC}/kit/access/`) && takesReachApart.test(source))
      faults.push(`${path} takes a reach apart: use within() or isEmptyReach() of kit/access`);
  }
  faults.push(...faultsOfBirths({ files, entities }));
  return [...faults, ...faultsOfReads({ order, reads, tables, used })];
}

const takesReachApart =
  /\breach\w*\.(?:regionCodes|organisationIds|partnerIds)\b|\{[^{}]*\b(?:regionCodes|organisationIds|partnerIds)\b[^{}]*\}(?:\s*=\s*reachOf\b|\s*:\s*Reach\b)|\breachOf\([^)]*\)\.(?:regionCodes|organisationIds|partnerIds)\b/;

/** Entities that `Lifecycles` moves may only be inserted by `Lifecycles.create`, so that each has its first audit entry and message. */
function faultsOfBirths({ files, entities }) {
  const sources = Object.entries(files).filter(([path]) => path.startsWith(`${SRC}/modules/`));
  return entities.flatMap(({ name, table, owner }) => {
    const own = sources.filter(([path]) => ownerOf(path) === owner);
    if (!own.some(([, source]) => new RegExp(`\\bentity: ${name}\\b`).test(source))) return [];
    return own
      .filter(([, source]) => inserts(name, table).test(source))
      .map(([path]) => `${path} inserts ${name}, which has a life-cycle: use Lifecycles.create`);
  });
}

/** Each allowed read must be used, have a reason, and concern a module below. */
function faultsOfReads({ order, reads, tables, used }) {
  const place = (module) => ['kit', ...order].indexOf(module);
  return Object.entries(reads).flatMap(([reader, allowed]) =>
    Object.entries(allowed).flatMap(([table, why]) => {
      const owner = tables.get(table);
      const entry = `${READS}: ${reader} → ${table}`;
      if (owner === undefined) return [`${entry}: there is no such table`];
      if (typeof why !== 'string' || why.trim().split(/\s+/).length < 4) return [`${entry}: say why, in a sentence`];
      if (!used.has(`${reader} ${table}`)) return [`${entry}: nothing reads it any more`];
      if (order.includes(reader) && place(owner) > place(reader)) return [`${entry}: ${reader} stands below ${owner}`];
      return [];
    }),
  );
}

const entitiesIn = (files) =>
  Object.entries(files).flatMap(([path, source]) =>
    [...source.matchAll(/@Entity\('(\w+)'\)[\s\S]*?\bclass (\w+)/g)].map(([, table, name]) => ({ table, name, owner: ownerOf(path) })),
  );

/** What a source imports as values from its own tree. */
function importsOf(source) {
  return [...source.matchAll(/import (?!type\b)\{([^}]*)\} from '(\.[^']*)'/g)].flatMap(([, names, from]) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => ({ name: name.split(' as ')[0], as: name.split(' as ').at(-1), from })),
  );
}

/** Checks the API's sources. @throws Error that names every fault */
export function checkTables() {
  const paths = readdirSync(fromRoot(SRC), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.spec|\.d)\.ts$/.test(entry.name))
    .map((entry) => posix.join(SRC, entry.parentPath.slice(fromRoot(SRC).length + 1).replaceAll('\\', '/'), entry.name));
  const faults = tableFaults({
    files: Object.fromEntries(paths.map((path) => [path, readFileSync(fromRoot(path), 'utf8')])),
    order: JSON.parse(readFileSync(fromRoot(SRC, 'modules/order.json'), 'utf8')),
    reads: JSON.parse(readFileSync(fromRoot(READS), 'utf8')),
  });
  if (faults.length > 0) throw new Error(`Tables have owners:\n  ${faults.join('\n  ')}`);
}
