import type { LedgerFault } from '../../src/modules/ledger/index.js';

/** Rows that the alterations are about; see `alterations.spec.ts`, which makes them. */
export interface Altered {
  /** A volunteer with an award, a paid service record, a root over these three movements, and a voucher redeemed after it. */
  readonly main: number;
  /** A volunteer with a paid record and a root over it. */
  readonly other: number;
  /** A volunteer with a paid record and no root yet. */
  readonly fresh: number;
  readonly attendanceId: number;
  readonly voucherId: number;
  /** Days of the two roots. */
  readonly days: readonly [string, string];
}

export type Statement = readonly [sql: string, ...params: (string | number)[]];

export interface Alteration {
  readonly what: string;
  readonly sql?: (rows: Altered) => readonly Statement[];
  /** What becomes of the root file's lines; null: the file is gone. */
  readonly file?: (lines: string[]) => string[] | null;
  /** Kinds of the faults that the verifier names, in order, each once. */
  readonly named: readonly LedgerFault['kind'][];
}

const madeUp = (letter: string): string => letter.repeat(64);
const movement = (set: string, seq = 2) => [`UPDATE ledger_entry SET ${set} WHERE volunteerId = ? AND seq = ${seq}`] as const;
/** Both sides of a movement of `main`, by the end of its key. */
const key = ({ attendanceId, voucherId }: Altered, of: 'minutes' | 'points' | 'redeem'): string =>
  of === 'redeem' ? `voucher:${voucherId}:redeem` : `attendance:${attendanceId}:${of}`;

/** Every way of altering a ledger by SQL, or its root file, that the verifier is known to name. Each is tried alone. */
export const alterations: readonly Alteration[] = [
  // A movement of a volunteer's chain.
  {
    what: 'the amount of a movement',
    sql: ({ main }) => [[...movement('amount = amount + 60'), main]],
    named: ['changed', 'unbalanced', 'balanceDiffers', 'recordDiffers', 'boardDiffers'],
  },
  {
    what: 'both sides of a movement, with the balance',
    sql: (rows) => [
      ['UPDATE ledger_entry SET amount = amount + 60 WHERE transferKey = ? AND amount > 0', key(rows, 'minutes')],
      ['UPDATE ledger_entry SET amount = amount - 60 WHERE transferKey = ? AND amount < 0', key(rows, 'minutes')],
      ['UPDATE volunteer_standing SET minutes = minutes + 60 WHERE volunteerId = ?', rows.main],
    ],
    named: ['changed', 'recordDiffers', 'boardDiffers'],
  },
  {
    what: 'the unit',
    sql: ({ main }) => [[...movement("unit = 'points'"), main]],
    named: ['changed', 'unbalanced', 'balanceDiffers', 'recordDiffers', 'boardDiffers'],
  },
  { what: 'the kind', sql: ({ main }) => [[...movement("kind = 'imported'"), main]], named: ['changed', 'unbalanced', 'boardDiffers'] },
  {
    what: 'the source',
    sql: ({ main }) => [[...movement('sourceId = sourceId + 1'), main]],
    named: ['changed', 'unbalanced', 'recordDiffers'],
  },
  { what: 'the text', sql: ({ main }) => [[...movement("text = '另一项服务'"), main]], named: ['changed', 'unbalanced'] },
  {
    what: 'the service date',
    sql: ({ main }) => [[...movement("serviceDate = '2026-02-01'"), main]],
    named: ['changed', 'unbalanced', 'boardDiffers'],
  },
  { what: 'the time', sql: ({ main }) => [[...movement("`at` = '2026-02-01 00:00:00.000'"), main]], named: ['changed', 'unbalanced'] },
  {
    what: 'a movement deleted in the middle',
    sql: (rows) => [
      ['DELETE FROM ledger_entry WHERE transferKey = ?', key(rows, 'minutes')],
      ['UPDATE volunteer_standing SET minutes = 0 WHERE volunteerId = ?', rows.main],
    ],
    named: ['removed', 'recordDiffers', 'boardDiffers'],
  },
  {
    what: 'two movements swapped',
    sql: ({ main }) => [
      ['UPDATE ledger_entry SET seq = 100 WHERE volunteerId = ? AND seq = 2', main],
      ['UPDATE ledger_entry SET seq = 2 WHERE volunteerId = ? AND seq = 3', main],
      ['UPDATE ledger_entry SET seq = 3 WHERE volunteerId = ? AND seq = 100', main],
    ],
    named: ['reordered'],
  },
  {
    what: 'a movement inserted with a made-up hash',
    sql: ({ main }) => [
      [
        `INSERT INTO ledger_entry (account, volunteerId, seq, transferKey, unit, amount, kind, text, sourceType, sourceId, serviceDate, \`at\`, prevHash, hash)
         SELECT account, volunteerId, 5, 'gift:1', 'points', 50, 'gift', '赠送', 'gift', 1, serviceDate, \`at\`, hash, '${madeUp('a')}'
         FROM ledger_entry WHERE volunteerId = ? AND seq = 4`,
        main,
      ],
      [
        `INSERT INTO ledger_entry (account, volunteerId, seq, transferKey, unit, amount, kind, text, sourceType, sourceId, serviceDate, \`at\`, prevHash, hash)
         SELECT 's:gift', NULL, NULL, 'gift:1', 'points', -50, 'gift', '赠送', 'gift', 1, serviceDate, \`at\`, '', ''
         FROM ledger_entry WHERE volunteerId = ? AND seq = 4`,
        main,
      ],
      [`UPDATE ledger_head SET seq = 5, hash = '${madeUp('a')}' WHERE volunteerId = ?`, main],
      ['UPDATE volunteer_standing SET points = points + 50 WHERE volunteerId = ?', main],
    ],
    named: ['changed', 'headForged'],
  },
  {
    what: 'a chain recomputed without the key',
    sql: ({ main }) => [
      [...movement(`amount = 500, hash = '${madeUp('a')}'`, 2), main],
      [...movement(`prevHash = '${madeUp('a')}', hash = '${madeUp('b')}'`, 3), main],
      [...movement(`prevHash = '${madeUp('b')}', hash = '${madeUp('c')}'`, 4), main],
      [`UPDATE ledger_head SET hash = '${madeUp('c')}' WHERE volunteerId = ?`, main],
    ],
    named: ['changed', 'headForged', 'unbalanced', 'balanceDiffers', 'recordDiffers', 'boardDiffers'],
  },
  {
    what: 'a tail cut off before the last root',
    sql: (rows) => [
      ['DELETE FROM ledger_entry WHERE transferKey IN (?, ?)', key(rows, 'points'), key(rows, 'redeem')],
      [
        'UPDATE ledger_head SET seq = 2, hash = (SELECT hash FROM ledger_entry WHERE volunteerId = ? AND seq = 2) WHERE volunteerId = ?',
        rows.main,
        rows.main,
      ],
    ],
    named: ['cutTail', 'headForged', 'balanceDiffers', 'recordDiffers'],
  },
  {
    what: 'an old chain deleted with its published heads',
    sql: ({ other }) => [
      [
        'DELETE FROM ledger_entry WHERE transferKey IN (SELECT transferKey FROM (SELECT transferKey FROM ledger_entry WHERE volunteerId = ?) t)',
        other,
      ],
      ['DELETE FROM ledger_head WHERE volunteerId = ?', other],
      ['DELETE FROM ledger_root_head WHERE volunteerId = ?', other],
      ['UPDATE volunteer_standing SET minutes = 0, points = 0 WHERE volunteerId = ?', other],
    ],
    named: ['recordDiffers', 'boardDiffers', 'rootDiffers'],
  },
  {
    what: 'the whole chain of a volunteer without a root deleted',
    sql: ({ fresh }) => [
      [
        'DELETE FROM ledger_entry WHERE transferKey IN (SELECT transferKey FROM (SELECT transferKey FROM ledger_entry WHERE volunteerId = ?) t)',
        fresh,
      ],
      ['DELETE FROM ledger_head WHERE volunteerId = ?', fresh],
      ['UPDATE volunteer_standing SET minutes = 0, points = 0 WHERE volunteerId = ?', fresh],
      ['DELETE FROM board_score WHERE volunteerId = ?', fresh],
    ],
    named: ['recordDiffers'],
  },
  {
    what: 'the whole chain of a volunteer without a root given to another',
    sql: ({ fresh }) => [
      ['UPDATE ledger_entry SET volunteerId = 999999 WHERE volunteerId = ?', fresh],
      ['UPDATE ledger_head SET volunteerId = 999999 WHERE volunteerId = ?', fresh],
      ['UPDATE volunteer_standing SET volunteerId = 999999 WHERE volunteerId = ?', fresh],
      ['UPDATE attendance SET volunteerId = 999999 WHERE volunteerId = ?', fresh],
      ['UPDATE board_score SET volunteerId = 999999 WHERE volunteerId = ?', fresh],
    ],
    named: ['owner', 'headForged'],
  },
  {
    what: 'a movement after the last root cut off, with head and balance set back',
    sql: (rows) => [
      ['DELETE FROM ledger_entry WHERE transferKey = ?', key(rows, 'redeem')],
      [
        'UPDATE ledger_head SET seq = 3, hash = (SELECT hash FROM ledger_entry WHERE volunteerId = ? AND seq = 3) WHERE volunteerId = ?',
        rows.main,
        rows.main,
      ],
      ['UPDATE volunteer_standing SET points = points + 10 WHERE volunteerId = ?', rows.main],
      ['DELETE FROM voucher WHERE id = ?', rows.voucherId],
    ],
    named: ['headForged'],
  },
  {
    what: 'a redemption of today erased, while the voucher stays good',
    sql: (rows) => [
      ['DELETE FROM ledger_entry WHERE transferKey = ?', key(rows, 'redeem')],
      [
        'UPDATE ledger_head SET seq = 3, hash = (SELECT hash FROM ledger_entry WHERE volunteerId = ? AND seq = 3) WHERE volunteerId = ?',
        rows.main,
        rows.main,
      ],
      ['UPDATE volunteer_standing SET points = points + 10 WHERE volunteerId = ?', rows.main],
    ],
    named: ['headForged', 'recordDiffers'],
  },

  // What a head carries.
  {
    what: 'the rest that the next payment pays out',
    sql: ({ main }) => [['UPDATE ledger_head SET carry = 600000 WHERE volunteerId = ?', main]],
    named: ['headForged'],
  },
  {
    what: 'points that are owed',
    sql: ({ main }) => [['UPDATE ledger_head SET owedPoints = 7 WHERE volunteerId = ?', main]],
    named: ['headForged'],
  },
  {
    what: 'up to where the last root reached',
    sql: ({ main }) => [['UPDATE ledger_head SET rootSeq = seq WHERE volunteerId = ?', main]],
    named: ['headForged'],
  },
  {
    what: 'the signature of a head',
    sql: ({ main }) => [["UPDATE ledger_head SET signature = '' WHERE volunteerId = ?", main]],
    named: ['headForged'],
  },

  // The other sides.
  {
    what: 'the other side of a movement deleted',
    sql: (rows) => [['DELETE FROM ledger_entry WHERE volunteerId IS NULL AND transferKey = ?', key(rows, 'minutes')]],
    named: ['unbalanced'],
  },
  {
    what: 'the text of the other side',
    sql: (rows) => [["UPDATE ledger_entry SET text = '另一项服务' WHERE volunteerId IS NULL AND transferKey = ?", key(rows, 'minutes')]],
    named: ['unbalanced'],
  },
  {
    what: 'the kind of the other side',
    sql: (rows) => [["UPDATE ledger_entry SET kind = 'gift' WHERE volunteerId IS NULL AND transferKey = ?", key(rows, 'minutes')]],
    named: ['unbalanced'],
  },
  {
    what: 'the account of the other side',
    sql: (rows) => [["UPDATE ledger_entry SET account = 's:gift' WHERE volunteerId IS NULL AND transferKey = ?", key(rows, 'minutes')]],
    named: ['unbalanced'],
  },
  {
    what: 'a balanced pair between accounts of the system',
    sql: ({ main }) =>
      ['50', '-50'].map(
        (amount) =>
          [
            `INSERT INTO ledger_entry (account, volunteerId, seq, transferKey, unit, amount, kind, text, sourceType, sourceId, serviceDate, \`at\`, prevHash, hash)
             SELECT '${amount === '50' ? 's:gift' : 's:award'}', NULL, NULL, 'gift:2', 'points', ${amount}, 'gift', '赠送', 'gift', 2, serviceDate, \`at\`, '', ''
             FROM ledger_entry WHERE volunteerId = ? AND seq = 1`,
            main,
          ] as const,
      ),
    named: ['unbalanced'],
  },

  // What follows from the ledger, and what it follows from.
  {
    what: 'a balance raised',
    sql: ({ main }) => [['UPDATE volunteer_standing SET points = points + 5 WHERE volunteerId = ?', main]],
    named: ['balanceDiffers'],
  },
  { what: 'a star', sql: ({ main }) => [['UPDATE volunteer_standing SET star = 3 WHERE volunteerId = ?', main]], named: ['starDiffers'] },
  {
    what: 'a star with its award, without the hours',
    sql: ({ main }) => [
      ['UPDATE volunteer_standing SET star = 1 WHERE volunteerId = ?', main],
      [
        "INSERT INTO star_award (volunteerId, star, state, reachedAt, conferredAt, ladderVersion) VALUES (?, 1, 'conferred', '2026-03-05 02:00:00.000', '2026-03-05 02:00:00.000', 1)",
        main,
      ],
    ],
    named: ['starDiffers'],
  },
  {
    what: 'a score of a leaderboard',
    sql: ({ main }) => [["UPDATE board_score SET minutes = minutes + 60 WHERE volunteerId = ? AND board LIKE 'month%'", main]],
    named: ['boardDiffers'],
  },
  {
    what: 'the minutes of a confirmed record',
    sql: ({ attendanceId }) => [['UPDATE attendance SET minutes = minutes + 60 WHERE id = ?', attendanceId]],
    named: ['recordDiffers'],
  },
  {
    what: 'a confirmed record given to another',
    sql: ({ attendanceId, other }) => [['UPDATE attendance SET volunteerId = ? WHERE id = ?', other, attendanceId]],
    named: ['recordDiffers'],
  },
  {
    what: 'a spent voucher marked as expired',
    sql: ({ voucherId }) => [["UPDATE voucher SET state = 'expired' WHERE id = ?", voucherId]],
    named: ['recordDiffers'],
  },

  // Roots, in the database and outside.
  { what: 'the last root deleted', sql: ({ days }) => [['DELETE FROM ledger_root WHERE day = ?', days[1]]], named: ['rootMissing'] },
  {
    what: 'the value of a root',
    sql: ({ days }) => [[`UPDATE ledger_root SET root = '${madeUp('d')}' WHERE day = ?`, days[0]]],
    named: ['rootDiffers'],
  },
  {
    what: 'the number of movements of a root',
    sql: ({ days }) => [['UPDATE ledger_root SET movements = movements + 1 WHERE day = ?', days[0]]],
    named: ['rootDiffers'],
  },
  {
    what: 'a published head',
    sql: ({ main }) => [[`UPDATE ledger_root_head SET hash = '${madeUp('e')}' WHERE volunteerId = ?`, main]],
    named: ['recomputed', 'rootDiffers'],
  },
  { what: 'a line of the root file deleted', file: ([, ...rest]) => rest, named: ['rootMissing'] },
  {
    what: 'a line of the root file changed',
    file: ([first, ...rest]) => [first!.replace(/"root":"./, '"root":"x'), ...rest],
    named: ['rootDiffers'],
  },
  { what: 'the order of the root file', file: ([first, second, ...rest]) => [second!, first!, ...rest], named: ['rootOrder'] },
  { what: 'the root file missing', file: () => null, named: ['rootMissing'] },
];
