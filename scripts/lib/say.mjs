/** With `--json`, stdout is kept for the answer, so everything else goes to stderr. */
const out = process.argv.includes('--json') ? process.stderr : process.stdout;
const tty = Boolean(out.isTTY) && !process.env.CI;
const colour = (code) => (text) => (tty ? `\u001b[${code}m${text}\u001b[0m` : String(text));

export const bold = colour(1);
export const dim = colour(2);
export const red = colour(31);
export const green = colour(32);
export const yellow = colour(33);

export const say = (text = '') => out.write(`${text}\n`);

/** E.g. 850 ms, 12.3 s, 4 min 05 s. */
export function duration(ms) {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

// Chinese characters and full-width signs take two columns of a terminal.
const width = (text) =>
  [...text].reduce(
    (sum, one) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(one) ? 2 : 1),
    0,
  );

/** Rows of texts as lines with aligned columns. */
export function columns(rows) {
  const widest = rows[0]?.map((_, at) => Math.max(...rows.map((row) => width(row[at])))) ?? [];
  return rows.map((row) =>
    row
      .map((text, at) => text + ' '.repeat(widest[at] - width(text)))
      .join('  ')
      .trimEnd(),
  );
}

const running = new Map();
let drawn = 0;
let timer;

/** Redraws the lines of running steps in place; on terminals only. */
function draw() {
  const lines = [...running.entries()].map(([title, since]) => `  ${yellow('…')} ${title} ${dim(duration(Date.now() - since))}`);
  out.write((drawn ? `\u001b[${drawn}A\u001b[0J` : '') + lines.map((line) => `${line}\n`).join(''));
  drawn = lines.length;
}

/** Reminds of running steps where lines cannot be redrawn, e.g. in a CI log. */
function remind() {
  const lines = [...running.entries()].map(([title, since]) => `${title} (${duration(Date.now() - since)})`);
  say(dim(`  … still: ${lines.join(', ')}`));
}

/** Prints above the lines of running steps. */
export function note(text) {
  if (tty && drawn) out.write(`\u001b[${drawn}A\u001b[0J`);
  drawn = 0;
  say(text);
  if (tty && running.size > 0) draw();
}

/**
 * Shows a step while it runs, and how long it took; several may run at once.
 * @param {(result: unknown) => boolean} [isGood] whether a result counts as success; an error never does
 */
export async function step(title, work, isGood = () => true) {
  const since = Date.now();
  running.set(title, since);
  if (tty) draw();
  else say(`  … ${title}`);
  timer ??= tty ? setInterval(draw, 200) : setInterval(remind, 60_000);
  try {
    const result = await work();
    running.delete(title);
    note(`  ${isGood(result) ? green('✓') : red('✗')} ${title} ${dim(duration(Date.now() - since))}`);
    return result;
  } catch (error) {
    running.delete(title);
    note(`  ${red('✗')} ${title} ${dim(duration(Date.now() - since))}`);
    throw error;
  } finally {
    if (running.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  }
}
