import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fromRoot } from './root.mjs';

const ESCAPE = /^\\(?:u\{([0-9A-Fa-f]+)\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([pP]\{[^}]*\}|[dDwWsSbBcC])|([^]))/u;
/** Full-width forms of ASCII, and the wide blank: an editor or a tool may turn them into ASCII without anybody seeing it. */
const isFullWidth = (code) => (code >= 0xff01 && code <= 0xff5e) || code === 0x3000;
const hex = (code) => `\\u${code.toString(16).padStart(4, '0')}`;

/**
 * What is wrong with the character classes of a regular expression: a full-width character that is no escape, or one character twice, which
 * is what becomes of `,` beside its full-width form. One sentence for each fault.
 */
export function patternFaults(literal) {
  const body = literal.slice(1, literal.lastIndexOf('/'));
  const faults = [];
  for (let at = 0; at < body.length; at++) {
    if (body[at] === '\\') at++;
    else if (body[at] === '[') {
      const end = classEnd(body, at);
      const inside = [...body.slice(at + 1, end)].filter((letter) => isFullWidth(letter.codePointAt(0)));
      faults.push(...inside.map((letter) => `write ${letter} as ${hex(letter.codePointAt(0))}`));
      faults.push(...doubled(body.slice(at + 1, end)).map((letter) => `${letter} stands twice in ${body.slice(at, end + 1)}`));
      at = end;
    }
  }
  return faults;
}

function classEnd(body, from) {
  for (let at = from + 1; at < body.length; at++) {
    if (body[at] === '\\') at++;
    else if (body[at] === ']') return at;
  }
  return body.length;
}

/** Characters that a class names twice, alone or in ranges. */
function doubled(text) {
  const items = [];
  let rest = text.replace(/^\^/, '');
  const one = () => {
    const [whole, long, four, two, set, plain] = ESCAPE.exec(rest) ?? [];
    const letter = whole ?? String.fromCodePoint(rest.codePointAt(0));
    rest = rest.slice(letter.length);
    if (set) return null;
    const code = long ?? four ?? two;
    const named = { n: 10, r: 13, t: 9, f: 12, v: 11, 0: 0 };
    return code ? parseInt(code, 16) : (named[plain] ?? (plain ?? letter).codePointAt(0));
  };
  const found = [];
  while (rest !== '') {
    const from = one();
    let to = from;
    if (from !== null && /^-./u.test(rest)) {
      rest = rest.slice(1);
      to = one() ?? from;
    }
    if (from === null) continue;
    if (items.some(([a, b]) => from <= b && a <= to)) found.push(String.fromCodePoint(from));
    items.push([from, to]);
  }
  return found;
}

/** Regular expressions of a source, with their lines. */
export function patternsIn(source) {
  // Only here, because scripts are also loaded before an install.
  const ts = createRequire(import.meta.url)('typescript');
  const file = ts.createSourceFile('source.tsx', source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
  const found = [];
  const look = (node) => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral)
      found.push({ text: node.text, line: file.getLineAndCharacterOfPosition(node.end).line + 1 });
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

/** @throws Error that names every fault in the sources */
export function checkPatterns() {
  const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mts', '*.mjs', '*.cjs', '*.js'], {
    cwd: fromRoot(),
    encoding: 'utf8',
  });
  const faults = files
    .split('\n')
    .filter((path) => path !== '')
    .flatMap((path) => {
      const source = readFileSync(fromRoot(path), 'utf8');
      // Parsing takes long, and few files have a class in an expression.
      if (!/\/.*\[.*\]/.test(source)) return [];
      return patternsIn(source).flatMap(({ text, line }) => patternFaults(text).map((fault) => `${path}:${line} ${fault}`));
    });
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
