/** JSON values of the wrong type. */
export const wrongShapes: readonly unknown[] = [
  null,
  true,
  42,
  -1,
  1.5,
  'x',
  '',
  [],
  {},
  [null],
  [[]],
  [{}],
  { length: 1 },
  { toString: 1 },
];

/** `1e999` is JSON, and becomes Infinity; `stringify` below writes it. */
export const INFINITE = '@@infinite@@';
export const numbers: readonly unknown[] = [
  0,
  -1,
  0.1,
  1.5,
  1e308,
  INFINITE,
  2147483647,
  2147483648,
  -2147483649,
  9007199254740993,
  '1',
  'NaN',
  'Infinity',
  '0x10',
  '1e5',
  '１',
];

export const moments: readonly string[] = [
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00.000Z',
  '1000-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '+010000-01-01T00:00:00.000Z',
  '-000001-01-01T00:00:00.000Z',
  '2026-02-30T00:00:00.000Z',
  '2026-13-45T99:99:99.000Z',
  '2026-03-05T01:00:00.000+08:00',
  '2026-03-05T01:00:00',
  '2026-03-05T01:00:00.123456789Z',
  '2026-06-30T23:59:60Z',
  '2026-03-05',
  'now',
];

export const texts: readonly string[] = [
  '',
  ' ',
  '\t\r\n',
  '中',
  '😀',
  '👨‍👩‍👧‍👦👍🏽',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍',
  '\u202Eגנב\u202D',
  '\u2028\u2029\uFEFF\uFFFF',
  'a\u0000b',
  '\u001b[2J',
  '\ud800',
  'a\udc00b',
  "'; DROP TABLE account; -- ",
  "' OR '1'='1",
  '" OR ""="',
  "\\'; SELECT SLEEP(9); #",
  '1) UNION SELECT passwordHash FROM account --',
  '%',
  '_%\\',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}${7*7}<%= 7*7 %>',
  '../../../etc/passwd',
  '=HYPERLINK("http://x","y")',
  '__proto__',
  'constructor',
  'null',
  '0',
  'A'.repeat(100_000),
];

/** Sent into every field that accepts them. Of the other values each field gets one in four, and the next field the next ones. */
export const always: ReadonlySet<unknown> = new Set(["'; DROP TABLE account; -- ", '<script>alert(1)</script>', '😀', '\ud800']);

/** Texts as query strings carry them; some are not valid UTF-8 or not valid escapes. */
export const encodedTexts: readonly string[] = [
  ...texts
    .filter((text) => text.length < 1000 && !/[\ud800-\udfff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text))
    .map(encodeURIComponent),
  ...['%ED%A0%80', '%C0%AF', '%FF%FE', '%', '%E0%A4%A', '%00', '+', '%2B'],
  ...['-1', '0', '1', '1.5', '1e3', '0x1', 'NaN', 'Infinity', '-0', '99999999999999999999', '2147483648', '10000'],
  ...['true', 'false', 'all', '9999-12-31', '1900-01-01', '0000-00-00', '2026-02-30', '2026-13', '2026-01'],
  encodeURIComponent('汉'.repeat(40)),
  'a'.repeat(5000),
];

export const encodedIds: readonly string[] = [
  ...['0', '-1', '1.5', '1e9', '0x1', '2147483647', '2147483648', '99999999999999999999', 'NaN', 'null', 'abc', '%20', '%00', '1%00'],
  ...[
    '%27%20OR%201%3D1%20--',
    '1;DROP',
    '..%2F..%2Fetc%2Fpasswd',
    '%F0%9F%98%80',
    '%ED%A0%80',
    '%E0%A4%A',
    '%',
    '__proto__',
    '9'.repeat(2000),
  ],
];

/** JSON text, also of values that JSON.stringify cannot write. */
export const stringify = (value: unknown): string => JSON.stringify(value).replaceAll(`"${INFINITE}"`, '1e999');
