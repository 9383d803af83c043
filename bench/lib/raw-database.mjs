import Libsql from 'libsql';
import mysql from 'mysql2/promise';

/**
 * A database by its driver alone, for statements written by hand. `transaction(fn)` gives `fn` a `run(sql, params)`, which returns the rows
 * or the number of affected rows.
 */
export async function openMariaDb(url, connections) {
  const pool = mysql.createPool({ uri: url, connectionLimit: connections, maxIdle: connections });
  pool.on('connection', (connection) => connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED'));
  const runOn = (connection) => async (sql, params) => {
    const [result] = await connection.execute(sql, params);
    return Array.isArray(result) ? result : result.affectedRows;
  };
  return {
    run: runOn(pool),
    async transaction(fn) {
      const connection = await pool.getConnection();
      try {
        await connection.query('BEGIN');
        await fn(runOn(connection));
        await connection.query('COMMIT');
      } catch (error) {
        await connection.query('ROLLBACK');
        throw error;
      } finally {
        connection.release();
      }
    },
    close: () => pool.end(),
  };
}

/** The same interface for the embedded database, which runs one transaction at a time. */
export function openSqlite(file) {
  const db = new Libsql(file);
  for (const pragma of ['journal_mode = WAL', 'synchronous = NORMAL', 'busy_timeout = 2000']) db.pragma(pragma);
  const prepared = new Map();
  const run = (sql, params) => {
    if (!prepared.has(sql)) prepared.set(sql, db.prepare(sql));
    const statement = prepared.get(sql);
    return statement.reader ? statement.all(params) : statement.run(params).changes;
  };
  let last = Promise.resolve();
  const once = async (fn) => {
    db.exec('BEGIN IMMEDIATE');
    try {
      await fn(run);
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  };
  return {
    run,
    transaction(fn) {
      const mine = last.then(() => once(fn));
      last = mine.catch(() => undefined);
      return mine;
    },
    close: () => db.close(),
  };
}
