import './lib/node-version.mjs';
import { build } from './lib/build.mjs';
import { checks } from './lib/checks.mjs';
import { install } from './lib/install.mjs';
import { pool } from './lib/pool.mjs';
import { red, say, step } from './lib/say.mjs';

// npm run check [-- WORD …]: runs the checks whose name contains one of the words; all when none is given.
const words = process.argv.slice(2);
const wanted = checks().filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const failures = [];
try {
  if (wanted.length === 0)
    throw new Error(
      `no such check. There are: ${checks()
        .map(({ name }) => name)
        .join(', ')}`,
    );
  await install();
  await build(['contracts']);
  const gently = ({ name, run }) => ({ name, run: () => step(name, run).catch((error) => failures.push(error)) });
  await pool(wanted.map(gently), 2);
} catch (error) {
  failures.push(error);
}
for (const error of failures) say(`\n${red(error.message)}`);
say(failures.length === 0 ? `${wanted.length} checks passed.` : '');
process.exitCode = failures.length === 0 ? 0 : 1;
