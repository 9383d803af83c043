import './lib/node-version.mjs';
import { generate } from './lib/generate.mjs';
import { install } from './lib/install.mjs';
import { pool } from './lib/pool.mjs';
import { forgetComponents } from './lib/reports.mjs';
import { endOnSignals } from './lib/run.mjs';
import { bold, dim, duration, green, note, red, say, step, yellow } from './lib/say.mjs';
import { select, summary } from './lib/summary.mjs';
import { stages } from './stages/index.mjs';

// npm test [-- STAGE … | --shard 1/2]; everything by default. REQUIRE_ALL=1 makes what cannot run here a failure. WEAPP_DEMO: the WeChat
// build is only tested on this machine; for phones it would need an https address.
process.env.WEAPP_DEMO = 'true';
endOnSignals();
const since = Date.now();
const requireAll = process.env.REQUIRE_ALL === '1';
const results = new Map();

const broke = (error) => ({ passed: 0, failed: 1, failures: [error.message], leftOut: [] });

async function runStage(stage) {
  const broken = (stage.after ?? []).find((name) => results.get(name)?.failed > 0);
  const missing = stage.missing?.();
  const started = Date.now();
  const result = broken
    ? { passed: 0, failed: 1, failures: [`not run, because ${broken} failed`], leftOut: [] }
    : missing
      ? { passed: 0, failed: 0, failures: [], leftOut: [`${stage.title}: ${missing}`] }
      : await step(
          stage.title,
          () => stage.run(),
          ({ failed }) => failed === 0,
        ).catch(broke);
  results.set(stage.name, { stage, ms: Date.now() - started, ...result });
  for (const failure of result.failures) note(`\n${red(`✗ ${stage.name}`)}  ${failure}\n`);
}

try {
  const wanted = select(stages, process.argv.slice(2));
  say(bold('npm test'));
  await install();
  generate();
  forgetComponents();
  await pool(
    wanted.map((stage) => ({ ...stage, after: [...(stage.after ?? []), ...(stage.behind ?? [])], run: () => runStage(stage) })),
    2,
  );
} catch (error) {
  say(red(error.message));
  say('0 passed, 1 failed');
  process.exit(1);
}

const { passed, failed, leftOut, notes, rows } = summary(results, requireAll);
say(`\n${bold('Stages')} ${dim(`in ${duration(Date.now() - since)}`)}`);
for (const row of rows) say(`  ${row.failed > 0 ? red('✗') : green('✓')} ${row.text}`);
for (const text of notes) say(yellow(`  ! ${text}`));
if (leftOut.length > 0) say(`\n${requireAll ? red('Left out, which REQUIRE_ALL=1 forbids:') : yellow('Left out on this machine:')}`);
for (const text of leftOut) say(`  - ${text}`);
say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
