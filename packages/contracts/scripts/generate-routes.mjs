// Writes src/routes.gen.ts from the compiled contract; `--check` only says whether it is current.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { contract } = await import(here('../dist/contract.js'));
const lines = Object.entries(contract).map(([id, e]) => {
  if (e.operationId !== id) throw new Error(`contract.${id} declares operationId ${e.operationId}`);
  return `  ${id}: '${e.method} ${e.path}',`;
});
const text = `// Generated from contract.ts by scripts/generate-routes.mjs; do not edit.\n/** operationId → method and path below /api/v1. No zod in here: front-ends import it. */\nexport const routes = {\n${lines.join('\n')}\n} as const;\n`;
const file = here('../src/routes.gen.ts');
const current = existsSync(file) && readFileSync(file, 'utf8') === text;
if (process.argv.includes('--check')) {
  if (!current) console.error('src/routes.gen.ts is not current: run npm run build -w packages/contracts');
  process.exit(current ? 0 : 1);
}
if (!current) {
  writeFileSync(file, text);
  execFileSync(process.execPath, [here('../../../node_modules/typescript/bin/tsc'), '-p', here('../tsconfig.build.json')], {
    stdio: 'inherit',
  });
}
