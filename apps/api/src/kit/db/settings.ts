/**
 * Which database to use. `file`: absolute path of the embedded SQLite database; `url`: `mysql://user:password@host:port/name` of a MariaDB
 * or MySQL 8 server. `poolSize`: connections of each process, at least 2; 10 when absent.
 */
export type DatabaseSettings =
  { readonly engine: 'sqlite'; readonly file: string } | { readonly engine: 'mariadb'; readonly url: string; readonly poolSize?: number };

/** The two engines that every module works on; `mariadb` stands for MySQL 8 too. */
export type Engine = DatabaseSettings['engine'];
