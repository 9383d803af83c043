/**
 * Which database. `file` is an absolute path of the embedded SQLite database; `url` is `mysql://user:password@host:port/name`
 * of a MariaDB (or MySQL 8) server. `poolSize`: connections per process, 2 or more, 10 unless told.
 */
export type DatabaseSettings =
  { readonly engine: 'sqlite'; readonly file: string } | { readonly engine: 'mariadb'; readonly url: string; readonly poolSize?: number };

/** The two engines that every module works on; `mariadb` stands for MySQL 8 too. */
export type Engine = DatabaseSettings['engine'];
