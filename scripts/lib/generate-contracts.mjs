import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// The contract is written in one folder for each domain, packages/contracts/src/DOMAIN; files that combine the domains are generated here.
// Sources are read as text, because this runs before anything is installed: an endpoint must begin with operationId, method and path as
// literals, and exports must stand at the beginning of a line.

/** Files that a domain may have, and the generated file to which each belongs. */
const files = [
  'endpoints.ts',
  'shapes.ts',
  'states.ts',
  'given.ts',
  'words.ts',
  'console-words.ts',
  'message-kinds.ts',
  'errors.ts',
  'limits.ts',
  'module.ts',
];
/** Folders that are no domains. */
const common = ['kit'];

/** The domains below `folder` (packages/contracts/src), sorted, each with the names of its files. Throws for a file that nothing reads. */
export function domainsOf(folder) {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !common.includes(entry.name));
  return names
    .map(({ name }) => {
      const held = readdirSync(join(folder, name)).filter((file) => !file.endsWith('.spec.ts'));
      const unknown = held.find((file) => !files.includes(file));
      if (unknown) throw new Error(`contracts: nothing reads ${name}/${unknown}; a domain holds ${files.join(', ')} and *.spec.ts`);
      return { name, held, read: (file) => (held.includes(file) ? readFileSync(join(folder, name, file), 'utf8') : '') };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `spot-checks` → `spotChecks`: a name for its import. */
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
/** `spot-checks` → `SpotChecks`. */
const pascal = (name) => camel(`-${name}`);
const holding = (folder, file) => domainsOf(folder).filter(({ held }) => held.includes(file));
const lines = (list, line) => list.map((one) => `${line(one)}\n`).join('');

/** Keeps the domain of each name; throws for a name that two domains declare. */
function once(kind) {
  const owners = new Map();
  return (name, domain) => {
    const other = owners.get(name);
    if (other)
      throw new Error(`contracts: the ${kind} ${name} is declared by ${other === domain ? `${domain} twice` : `${other} and ${domain}`}`);
    owners.set(name, domain);
  };
}

/** Exported names at the beginning of a line that match. */
const exported = (source, pattern) => [...source.matchAll(new RegExp(`^export const (${pattern.source})`, 'gm'))].map(([, name]) => name);

/** All endpoints, in the order of the domains: operationId, method and path, and whether they take an Idempotency-Key. */
function endpointsOf(folder) {
  const claim = once('operationId');
  return holding(folder, 'endpoints.ts').flatMap(({ name: domain, read }) => {
    const source = read('endpoints.ts');
    const declared = source.match(/\bendpoint\(\{/g)?.length ?? 0;
    const found = [...source.matchAll(/^ {2}(\w+): endpoint\(\{\s+operationId: '(\w+)',\s+method: '([A-Z]+)',\s+path: '(\/[^']*)',$/gm)];
    if (found.length !== declared)
      throw new Error(
        `contracts: ${domain}/endpoints.ts has an endpoint that does not begin with operationId, method and path in plain words`,
      );
    return found.map(({ index, 1: key, 2: id, 3: method, 4: path }, i) => {
      if (key !== id) throw new Error(`contracts: the endpoint ${key} of ${domain} has the operationId ${id}`);
      claim(id, domain);
      const idempotent = /^ {4}idempotent: true,$/m.test(source.slice(index, found[i + 1]?.index));
      return { domain, id, route: `${method} ${path}`, idempotent };
    });
  });
}

export function contractText(folder) {
  endpointsOf(folder);
  const domains = holding(folder, 'endpoints.ts');
  return `${lines(domains, ({ name }) => `import ${camel(name)} from './${name}/endpoints.js';`)}
/** Every endpoint of the API, by operationId. Routes, validation, audiences, OpenAPI, clients and tests follow from it. */
export const contract = {
${lines(domains, ({ name }) => `  ...${camel(name)},`)}} as const;
`;
}

export function routesText(folder) {
  return `/** operationId → method and path below /api/v1. No zod in here: front-ends import it. */
export const routes = {
${lines(endpointsOf(folder), ({ id, route }) => `  ${id}: '${route}',`)}} as const;

/** Operations that take an Idempotency-Key. */
export const idempotent: ReadonlySet<string> = new Set([
${lines(
  endpointsOf(folder).filter(({ idempotent }) => idempotent),
  ({ id }) => `  '${id}',`,
)}]);
`;
}

export function limitsText(folder) {
  const claim = once('limit');
  const domains = [{ name: 'kit', read: () => readFileSync(join(folder, 'kit/limits.ts'), 'utf8') }, ...holding(folder, 'limits.ts')];
  for (const { name, read } of domains) for (const limit of exported(read('limits.ts'), /\w+/)) claim(limit, name);
  return lines(domains, ({ name }) => `export * from './${name}/limits.js';`);
}

/** The module 功能板块 of each domain, endpoint and message: `moduleCode` holds for the whole domain, `operations` for single endpoints. */
export function modulesText(folder) {
  const endpoints = endpointsOf(folder);
  const domains = domainsOf(folder).map((folderOf) => {
    const { name: domain, read } = folderOf;
    const source = read('module.ts');
    const [, code] = /^export const moduleCode = '(\w+)';$/m.exec(source) ?? [];
    const [, rows = ''] = /^export const operations = {\n((?: .*\n)*)} as const;$/m.exec(source) ?? [];
    const operations = new Map([...rows.matchAll(/^ {2}(\w+): '(\w+)',$/gm)].map(([, id, module]) => [id, module]));
    const declared = source.match(/^export const (moduleCode|operations)|^ {2}\w+:/gm)?.length ?? 0;
    if (declared !== (code ? 1 : 0) + (rows ? 1 : 0) + operations.size || (source && declared === 0))
      throw new Error(`contracts: ${domain}/module.ts does not say its moduleCode or operations in plain words`);
    for (const id of operations.keys())
      if (!endpoints.some((one) => one.domain === domain && one.id === id))
        throw new Error(`contracts: ${domain}/module.ts names ${id}, which is no endpoint of ${domain}`);
    return { domain, code, operations, kinds: messageKindsOf(folderOf) };
  });
  const text = (code) => (code ? `'${code}'` : 'null');
  const moduleOf = ({ domain, id }) => {
    const { code, operations } = domains.find((one) => one.domain === domain);
    return operations.get(id) ?? code;
  };
  return `import type { ModuleCode } from './kit/modules.js';
import type { MessageKind } from './message-kinds.gen.js';

export * from './kit/modules.js';
type Modules = Readonly<Record<string, ModuleCode | null>>;

/** Domain → the module that all of it hangs on; null: it is always on, but for what \`moduleOfOperation\` says. */
export const moduleOfDomain: Modules = {
${lines(domains, ({ domain, code }) => `  '${domain}': ${text(code)},`)}};

/** operationId → the module that it hangs on; null: always on. */
export const moduleOfOperation: Modules = {
${lines(endpoints, (one) => `  ${one.id}: ${text(moduleOf(one))},`)}};

/** Kind of a message 消息 → the module that it is about; null: it is always told. */
export const moduleOfMessage: Readonly<Record<MessageKind, ModuleCode | null>> = {
${lines(
  domains.flatMap(({ code, kinds }) => kinds.map((kind) => [kind, code])),
  ([kind, code]) => `  '${kind}': ${text(code)},`,
)}};
`;
}

export const shapesText = (folder) => lines(holding(folder, 'shapes.ts'), ({ name }) => `export * from './${name}/shapes.js';`);

export function statesText(folder) {
  const claim = once('life-cycle');
  const domains = holding(folder, 'states.ts').map(({ name, read }) => ({ name, tables: exported(read('states.ts'), /\w+States/) }));
  for (const { name, tables } of domains) for (const table of tables) claim(table, name);
  return `import type { Lifecycle } from './kit/lifecycle.js';
${lines(domains, ({ name, tables }) => `import { ${tables.join(', ')} } from './${name}/states.js';`)}
export * from './kit/lifecycle.js';
${lines(domains, ({ name }) => `export * from './${name}/states.js';`)}
/** Every life-cycle of the product, for the check at start and for the words. */
export const lifecycles = [${domains.flatMap(({ tables }) => tables).join(', ')}] as const satisfies readonly Lifecycle[];
`;
}

/** The maker of records, `given(play).wish('claimed')`: `wishWays` of a domain's given.ts makes `wish`. */
export function givenText(folder) {
  const domains = holding(folder, 'given.ts').map(({ name, read }) => ({ name, kinds: exported(read('given.ts'), /\w+Ways/) }));
  const kinds = domains.flatMap((domain) => domain.kinds);
  const all = (type) => kinds.map((kind) => `${type}<typeof ${kind}>`).join(' | ');
  return `import { type HappensTo, maker, type PartOf, type Play } from './kit/given.js';
${lines(domains, (domain) => `import { ${domain.kinds.join(', ')} } from './${domain.name}/given.js';`)}
export * from './kit/given.js';
${lines(domains, ({ name }) => `export * from './${name}/given.js';`)}
/** Parts in the making of records. */
export type Part = ${all('PartOf')};
/** What happens to records. */
export type Event = ${all('HappensTo')};
/** Makes records of every kind with these people: given(play).${kinds[0].replace('Ways', '')}(state). */
export const given = <H extends object, P extends Part, E extends Event>(play: Play<P, E, H>) => ({
${lines(kinds, (kind) => `  ${kind.replace('Ways', '')}: maker(${kind}, play),`)}});
/** The ways of every kind. */
export const allWays = [${kinds.join(', ')}] as const;
`;
}

/** The kinds of messages of a domain. */
function messageKindsOf({ read }) {
  const [, kinds = ''] = /^export const messageKinds = \[([^\]]*)\]/m.exec(read('message-kinds.ts')) ?? [];
  return [...kinds.matchAll(/'([\w.]+)'/g)].map(([, kind]) => kind);
}

export function messageKindsText(folder) {
  const claim = once('kind of message');
  const domains = holding(folder, 'message-kinds.ts');
  for (const domain of domains) for (const kind of messageKindsOf(domain)) claim(kind, domain.name);
  return `${lines(domains, ({ name }) => `import { messageKinds as ${camel(name)} } from './${name}/message-kinds.js';`)}
/** What a message 站内消息 may be about. */
export const messageKinds = [
${lines(domains, ({ name }) => `  ...${camel(name)},`)}] as const;
export type MessageKind = (typeof messageKinds)[number];
`;
}

/** Tables of words to which each domain adds its own rows. */
const shared = ['subject', 'auditSubject', 'auditAction', 'auditKey', 'queue', 'topic'];
/** The codes of audit subjects are also subjects. */
const codeIn = (table) => (table === 'auditSubject' ? 'subject' : table);

/** Tables of words by the file that declares them, with the codes of the shared tables. */
function wordTablesOf(folder) {
  const claim = once('table of words');
  const claimCode = once('word');
  const claimFormer = once('former code');
  return domainsOf(folder).flatMap(({ name: domain, held, read }) =>
    ['words.ts', 'console-words.ts']
      .filter((file) => held.includes(file))
      .map((file) => {
        const source = read(file);
        const tables = exported(source, /\w+Words/).map((name) => name.slice(0, -'Words'.length));
        const codesOf = (name) => {
          const [, rows = ''] = new RegExp(`^export const ${name} = {\n((?: .*\n)*)}`, 'm').exec(source) ?? [];
          return [...rows.matchAll(/^ {2}'?([\w.-]+)'?:/gm)].map(([, code]) => code);
        };
        for (const table of tables) {
          if (!shared.includes(table)) claim(`${table}Words`, domain);
          for (const code of codesOf(`${table}Words`)) claimCode(`${codeIn(table)}.${code}`, domain);
        }
        for (const code of codesOf('formerCodes')) claimFormer(code, domain);
        const former = exported(source, /formerCodes/).length > 0;
        return { domain, tables, former, path: `./${domain}/${file.replace(/\.ts$/, '.js')}` };
      }),
  );
}

export function wordsText(folder) {
  const sources = wordTablesOf(folder);
  const own = ({ tables }) => tables.filter((table) => !shared.includes(table));
  const parts = (table) => sources.filter(({ tables }) => tables.includes(table)).map(({ domain }) => `${table}Of${pascal(domain)}`);
  const spread = (table) =>
    parts(table)
      .map((part) => `...${part}`)
      .join(', ');
  const formerParts = sources.filter(({ former }) => former).map(({ domain }) => `...formerOf${pascal(domain)}`);
  const naming = ({ domain, tables, former }) => [
    ...tables.filter((table) => shared.includes(table)).map((table) => `${table}Words as ${table}Of${pascal(domain)}`),
    ...own({ tables }).map((table) => `${table}Words`),
    ...(former ? [`formerCodes as formerOf${pascal(domain)}`] : []),
  ];
  return `${lines(sources, (source) => `import { ${naming(source).join(', ')} } from '${source.path}';`)}
export { word } from './kit/text.js';
export { ${sources
    .flatMap(own)
    .map((table) => `${table}Words`)
    .join(', ')} };

/** What the records are called that the audit trail 审计 is about. */
export const auditSubjectWords = { ${spread('auditSubject')} } as const;
export type AuditSubject = keyof typeof auditSubjectWords;
/** What was done, beside the steps of life-cycles. */
export const auditActionWords = { ${spread('auditAction')} } as const;
/** What stands in the details of a line of the trail. */
export const auditKeyWords = { ${spread('auditKey')} } as const;
/** What a record is called: in the audit trail, and where it was not found. */
export const subjectWords = { ...auditSubjectWords, ${spread('subject')} } as const;
export type Subject = keyof typeof subjectWords;
/** Entries of the queue 今日待办; the kinds follow from it. */
export const queueWords = { ${spread('queue')} } as const;
export type QueueKind = keyof typeof queueWords;
export const queueKinds = Object.keys(queueWords) as QueueKind[];

/** Topics of messages within the system that are no steps of life-cycles. */
export const topicWords = { ${spread('topic')} } as const;

/** Every table of words, by its name. */
export const wordTables = {
${lines(sources.flatMap(own), (table) => `  ${table}: ${table}Words,`)}  subject: subjectWords,
  auditAction: auditActionWords,
  auditKey: auditKeyWords,
  queue: queueWords,
  topic: topicWords,
} as const;
export type WordTable = keyof typeof wordTables;

/** Codes that were renamed, \`table.code\` → \`table.code\` of today: the audit trail is never rewritten and keeps the former ones. */
export const formerCodes: Readonly<Record<string, string>> = { ${formerParts.join(', ')} };
/** What a code of the audit trail, \`order.rate\`, is called now. */
export const presentCode = (code: string): string => (Object.hasOwn(formerCodes, code) ? formerCodes[code]! : code);
/** Every name under which lines of the audit trail may have this code: that of today, and former ones. */
export function namesOfCode(code: string): string[] {
  const present = presentCode(code);
  return [present, ...Object.keys(formerCodes).filter((former) => formerCodes[former] === present)];
}

/**
 * The word for a code where both the table's name and the code come out of data, a former code of the audit trail too; the code itself
 * when there is none.
 */
export function wordOf(table: string, code: string): string {
  const words = (wordTables as Readonly<Record<string, Readonly<Record<string, string>>>>)[table];
  return words?.[code] ?? words?.[presentCode(\`\${table}.\${code}\`).slice(table.length + 1)] ?? code;
}

/** What happened, by the code of an audit entry or a topic: \`order.rate\`. Steps of life-cycles have their words in the life-cycle's table. */
export function eventText(code: string): string {
  const present = presentCode(code);
  const known = (table: 'auditAction' | 'topic') => (wordTables[table] as Readonly<Record<string, string>>)[present];
  const [record = '', step = ''] = present.split('.');
  return known('auditAction') ?? known('topic') ?? \`\${wordOf('subject', record)}：\${wordOf(record, step)}\`;
}
`;
}

export function errorsText(folder) {
  const claim = once('error');
  const domains = [{ name: 'kit', read: () => readFileSync(join(folder, 'kit/errors.ts'), 'utf8') }, ...holding(folder, 'errors.ts')];
  for (const { name, read } of domains)
    for (const [, code] of read('errors.ts').matchAll(/^ {2}([A-Z][A-Z_]+): error\b/gm)) claim(code, name);
  return `${lines(domains, ({ name }) => `import ${camel(name)} from './${name}/errors.js';`)}
/** The catalogue of errors 错误目录 by code: HTTP status, Chinese text, typed parameters. */
export const errors = {
${lines(domains, ({ name }) => `  ...${camel(name)},`)}} as const;
`;
}
