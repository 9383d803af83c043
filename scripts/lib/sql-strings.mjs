const sqlWords = /\b(SELECT|FROM|JOIN|WHERE|UPDATE|INSERT|INTO|DELETE|EXISTS)\b|\bON \w+\.\w+/;

/** The string literals of a source that are SQL or a part of it, with `${…}` as `?`, each with the number of its first line. */
export const sqlIn = (source, isTable) =>
  literalsIn(source).filter(({ text }) => sqlWords.test(text) || isTable(/^\s*(\w+) \w{1,2}\b/.exec(text)?.[1]));

/** All string and template literals of a TypeScript source, including those inside `${…}`. */
export function literalsIn(source) {
  const found = [];
  scan(source, 0, found, false);
  return found;
}

const lineAt = (source, at) => source.slice(0, at).split('\n').length;
/** What comes before a slash that begins a regular expression and is not a division. */
const beforeRegex = /(^|[(,=:[!&|?{};+\-*%~^<>]|\breturn|\bcase|=>)\s*$/;

/** Reads code from `at` to its end, or to the brace that closes a `${`; returns that position. */
function scan(source, at, found, inTemplate) {
  let depth = 0;
  for (let i = at; i < source.length; i++) {
    const c = source[i];
    if (c === '/' && source[i + 1] === '/') i = endOf(source, i, '\n');
    else if (c === '/' && source[i + 1] === '*') i = endOf(source, i + 2, '*/') + 1;
    else if (c === '/' && beforeRegex.test(source.slice(Math.max(0, i - 20), i))) i = endOfRegex(source, i + 1);
    else if (c === "'" || c === '"') {
      const end = endOfString(source, i + 1, c);
      found.push({ text: source.slice(i + 1, end), line: lineAt(source, i) });
      i = end;
    } else if (c === '`') i = template(source, i, found);
    else if (c === '{') depth += 1;
    else if (c === '}' && inTemplate && depth === 0) return i;
    else if (c === '}') depth -= 1;
  }
  return source.length;
}

/** Reads a template literal; returns the position of its closing backtick. */
function template(source, at, found) {
  let text = '';
  for (let i = at + 1; i < source.length; i++) {
    if (source[i] === '\\') i += 1;
    else if (source[i] === '$' && source[i + 1] === '{') {
      i = scan(source, i + 2, found, true);
      text += '?';
    } else if (source[i] === '`') {
      found.push({ text, line: lineAt(source, at) });
      return i;
    } else text += source[i];
  }
  return source.length;
}

function endOf(source, from, what) {
  const end = source.indexOf(what, from);
  return end < 0 ? source.length : end;
}

function endOfString(source, from, quote) {
  for (let i = from; i < source.length; i++) {
    if (source[i] === '\\') i += 1;
    else if (source[i] === quote || source[i] === '\n') return i;
  }
  return source.length;
}

function endOfRegex(source, from) {
  let inClass = false;
  for (let i = from; i < source.length; i++) {
    if (source[i] === '\\') i += 1;
    else if (source[i] === '[') inClass = true;
    else if (source[i] === ']') inClass = false;
    else if ((source[i] === '/' && !inClass) || source[i] === '\n') return i;
  }
  return source.length;
}
