import type { QueryRunner } from 'typeorm';

/** What migrations do on the server, and the application after them. */
const needed = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'CREATE', 'ALTER', 'DROP', 'INDEX', 'TRIGGER'];

/** What the account holds by these lines of SHOW GRANTS, everywhere and in this database. */
export function rightsIn(grants: readonly string[], database: string): { everywhere: Set<string>; here: Set<string> } {
  const everywhere = new Set<string>();
  const here = new Set<string>();
  for (const grant of grants) {
    // GRANT SELECT, INSERT (column) ON `name`.* TO …; a grant of a role has no ON.
    const [, rights, scope] = /^GRANT (.+?) ON (\S+\.\*) TO /.exec(grant) ?? [];
    if (!rights || !scope) continue;
    const target = scope === '*.*' ? everywhere : coversDatabase(scope.slice(0, -2), database) ? here : undefined;
    for (const right of rights.split(', ')) target?.add(right.trim().toUpperCase());
  }
  return { everywhere, here };
}

/** A database in a grant is a pattern: `_` and `%` stand for other letters unless a backslash precedes them. */
function coversDatabase(quoted: string, database: string): boolean {
  const pattern = quoted.replaceAll('`', '').replace(/\\[_%]|[_%]|[^\w]/g, (part) => {
    if (part === '_') return '.';
    if (part === '%') return '.*';
    return part.length === 2 ? part.slice(1) : `\\${part}`;
  });
  return new RegExp(`^${pattern}$`).test(database);
}

const holds = (rights: ReadonlySet<string>, right: string): boolean =>
  rights.has(right) || rights.has('ALL PRIVILEGES') || rights.has('ALL');

/**
 * What this MariaDB or MySQL account and server lack for migrations, one Chinese sentence each with what to do; empty when nothing does.
 * Tables that may never be changed are sealed by triggers; with a binary log the server lets only accounts with SUPER make them,
 * unless it is told to trust the others.
 */
export async function missingForMigrations(q: QueryRunner): Promise<string[]> {
  const [server] = (await q.query('SELECT @@log_bin AS logged, @@log_bin_trust_function_creators AS trusted, DATABASE() AS name')) as [
    { logged: number; trusted: number; name: string },
  ];
  const rows = (await q.query('SHOW GRANTS FOR CURRENT_USER()')) as Record<string, string>[];
  const { everywhere, here } = rightsIn(
    rows.flatMap((row) => Object.values(row)),
    server.name,
  );
  const missing: string[] = [];
  const absent = needed.filter((right) => !holds(everywhere, right) && !holds(here, right));
  // Rights may also come by a role, which SHOW GRANTS does not spell out everywhere: nothing at all is then no proof.
  if (absent.length > 0 && absent.length < needed.length)
    missing.push(`数据库账号缺少权限 ${absent.join('、')}，请执行 GRANT ALL PRIVILEGES ON ${server.name}.* TO 该账号。`);
  if (Number(server.logged) === 1 && Number(server.trusted) !== 1 && !holds(everywhere, 'SUPER'))
    missing.push(
      '数据库服务器开启了二进制日志（log_bin），但没有允许普通账号创建触发器：请在服务器上设置 log_bin_trust_function_creators = 1（写入配置文件或启动参数，以便重启后仍有效）。',
    );
  return missing;
}
