// Rules for imports. `npm run check -- borders` names the rule that an import breaks.

// A module may import those before it in this list, through their index.ts; what must flow back goes through the outbox.
const order = require('./apps/api/src/modules/order.json');

// The layers of the mini-program, lowest first: each may only import those below it.
const phone = '^apps/miniapp/src';
const phoneFloors = [
  'format',
  'manifests',
  'platform',
  'theme',
  'session',
  'client',
  'district',
  'api',
  'ui',
  'features',
  '(pages|packages)',
];
const uiFloors = ['icons', 'buttons', 'content', 'dialogs', 'form', 'frame'];

// The layers of the console and of its kit, lowest first.
const consoleHouse = '^apps/admin/src';
const consoleFloors = ['api', 'district', 'session', 'kit', 'resources', 'app'];
const kitFloors = ['text', 'resource', 'page', 'marks', 'figures', 'feedback', 'forms', 'actions', 'tables'];

const modules = '^apps/api/src/modules';
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
/** Rules by which each of `floors` (folders in `house`) imports only those before it. */
const stand = (name, house, floors) => [
  ...floors
    .slice(0, -1)
    .map((floor, at) =>
      forbid(
        `${name}-${floor}`,
        `Floors stand on each other in this order: ${floors.join(', ')}.`,
        { path: `${house}/${floor}/`, pathNot: '\\.spec\\.tsx?$' },
        { path: `${house}/(${floors.slice(at + 1).join('|')})/`, pathNot: ['/manifest\\.ts$', '/icons\\.gen\\.ts$'] },
      ),
    ),
  forbid(
    `${name}-not-listed`,
    'A new folder takes its place among the floors in .dependency-cruiser.cjs.',
    { path: `${house}/(?!(${floors.join('|')})/)[^/]+/` },
    {},
  ),
];
const notType = { dependencyTypesNot: ['type-only'] };

module.exports = {
  forbidden: [
    forbid('no-cycle', 'Two files that need each other are one thing, or hide a third.', {}, { circular: true, viaOnly: notType }),
    // Builds of the applications, which bench/ imports, may not exist when this runs.
    forbid('unresolved', 'The file or package does not exist.', {}, { couldNotResolve: true, pathNot: ['apps/[^/]+/dist/'] }),
    forbid(
      'undeclared',
      'The package.json beside it (bench: that of the root) does not name this package.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),

    forbid(
      'module-through-index',
      'Other modules are imported through their index.ts only.',
      { path: `${modules}/([^/]+)/` },
      { path: `${modules}/[^/]+/.+`, pathNot: [`${modules}/$1/`, `${modules}/[^/]+/(demo/)?index\\.ts$`] },
    ),
    forbid(
      'demo-apart',
      'The product runs without its demo district: only what makes that district imports it.',
      { path: '^apps/api/src/', pathNot: ['/demo/', '/capability\\.ts$', '^apps/api/src/(main|cli/seed)\\.ts$'] },
      { path: ['^apps/api/src/demo/', `${modules}/[^/]+/demo/`, '^packages/contracts/(dist|src)/given\\.gen\\.'], ...notType },
    ),
    ...order
      .slice(0, -1)
      .map((name, at) =>
        forbid(
          `direction-${name}`,
          'Dependencies of modules point one way (modules/order.json); use the outbox for the way back.',
          { path: `${modules}/${name}/` },
          { path: `${modules}/(${order.slice(at + 1).join('|')})/` },
        ),
      ),
    forbid(
      'module-not-listed',
      'A new module takes its place in modules/order.json.',
      { path: `${modules}/(?!(${order.join('|')})/)` },
      {},
    ),
    forbid('kit-knows-no-module', 'The kit is what modules stand on.', { path: '^apps/api/src/kit/' }, { path: `${modules}/` }),
    forbid(
      'core-is-pure',
      'core/ decides and calculates; it knows neither framework nor database.',
      { path: '^apps/api/src/.+/core/', pathNot: '\\.spec\\.ts$' },
      { path: 'node_modules/(@nestjs|typeorm|mysql2|libsql|fastify|rxjs)/' },
    ),
    forbid(
      'core-imports-core',
      'core/ does not reach into the use cases and tables around it.',
      { path: `${modules}/([^/]+)/core/` },
      { path: `${modules}/$1/`, pathNot: [`${modules}/$1/core/`], ...notType },
    ),

    forbid(
      'frontend-without-zod',
      'Values come from ./routes ./client ./states ./limits ./spans ./text ./words; the contract itself is imported as a type (zod weighs 469 KB).',
      { path: '^apps/(admin|miniapp)/', pathNot: '^apps/miniapp/test/' },
      {
        path: [
          'node_modules/zod/',
          '^packages/contracts/(dist|src)/(index|contract|[^/]+/(endpoints|shapes))\\.',
          '^@zhiyuanhong/contracts$',
        ],
        ...notType,
      },
    ),
    forbid(
      'made-by-tests-and-demo',
      'Records are made for tests and the demo district; no front-end holds what makes them.',
      { path: '^apps/(admin|miniapp)/src/', pathNot: '\\.spec\\.tsx?$' },
      { path: '^packages/contracts/(dist|src)/(given\\.gen|[^/]+/given)\\.' },
    ),
    forbid(
      'light-contracts',
      'What front-ends import values from stays free of zod.',
      {
        path: '^packages/contracts/src/(client|(routes|states|limits|words)\\.gen|kit/(text|spans)|[^/]+/(states|limits|words|console-words|module))\\.',
        pathNot: '\\.spec\\.ts$',
      },
      { path: ['node_modules/zod/', '^packages/contracts/src/(index|contract|[^/]+/(endpoints|shapes))\\.'], ...notType },
    ),
    forbid(
      'phone-loads-its-own-words',
      'A phone loads the words of the domains that it shows: ./words/DOMAIN, not ./words, which holds all of them and those of the console.',
      { path: '^apps/miniapp/src/' },
      { path: '^packages/contracts/(dist|src)/(words\\.gen|[^/]+/console-words)\\.', ...notType },
    ),
    ...stand('phone', phone, phoneFloors),
    ...stand('phone-ui', `${phone}/ui`, uiFloors),
    forbid(
      'phone-packages-apart',
      'A package is loaded by itself; what two of them need stands in features/.',
      { path: `${phone}/(pages|packages)/([^/]+)/`, pathNot: '\\.spec\\.tsx?$' },
      { path: `${phone}/(pages|packages)/`, pathNot: `${phone}/$1/$2/` },
    ),
    forbid(
      'phone-manifests-light',
      'A manifest is read when the app is built and stands in the main package: plain data, nothing imported but types.',
      { path: `${phone}/((pages|packages)/[^/]+/manifest|manifests/manifest)\\.ts$` },
      { path: '', dependencyTypesNot: ['type-only'] },
    ),
    forbid('phone-app-on-top', 'Nothing stands on the app itself.', { path: `${phone}/[^/]+/` }, { path: `${phone}/app\\.` }),

    ...stand('console', consoleHouse, consoleFloors),
    ...stand('console-kit', `${consoleHouse}/kit`, kitFloors),
    forbid('console-no-type-cycle', 'What two files both describe stands in types.ts.', { path: consoleHouse }, { circular: true }),
    forbid(
      'console-resource-through-index',
      'Other resources are imported through their index.ts only.',
      { path: `${consoleHouse}/resources/([^/]+)/` },
      {
        path: `${consoleHouse}/resources/[^/]+/`,
        pathNot: [`${consoleHouse}/resources/$1/`, `${consoleHouse}/resources/[^/]+/index\\.ts$`],
      },
    ),

    forbid(
      'apps-apart',
      'Applications speak by HTTP. Component tests share the watcher of buttons with the browser tests.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: ['^apps/$1/', '^apps/e2e/src/buttons/'] },
    ),
    forbid(
      'buttons-for-tests',
      'The product knows nothing of the watcher of buttons.',
      { path: '^apps/(?!e2e/)[^/]+/', pathNot: '^apps/[^/]+/test/' },
      { path: '^apps/e2e/' },
    ),
    forbid('contracts-below', 'Contracts know no application.', { path: '^packages/' }, { path: '^(apps|scripts)/' }),
    forbid(
      'standin-alone',
      'The stand-in speaks the documented protocol, not our reading of it.',
      { path: '^apps/wechat-standin/' },
      { path: '^(packages|apps/api)/|^@zhiyuanhong/' },
    ),
    forbid(
      'scripts-need-no-install',
      'They run before an install.',
      { path: '^scripts/' },
      { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^packages/contracts/dist', '^apps/[^/]+/dist'] },
    exclude: { path: ['^apps/[^/]+/(dist|coverage)/', '^packages/[^/]+/coverage/'] },
    tsPreCompilationDeps: true,
    // Only the mini-program has path aliases. Its own tsconfig extends another one, which dependency-cruiser does not read.
    tsConfig: { fileName: 'config/tsconfig.borders.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.h5.ts', '.h5.tsx', '.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
