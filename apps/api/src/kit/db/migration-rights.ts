import type { QueryRunner } from 'typeorm';

/** Rights that migrations and the application need. */
const needed = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'CREATE', 'ALTER', 'DROP', 'INDEX', 'TRIGGER'];

/** Rights that these lines of SHOW GRANTS give, on all databases and on this one. */
export function rightsIn(grants: readonly string[], database: string): { everywhere: Set<string>; here: Set<string> } {
  const everywhere = new Set<string>();
  const here = new Set<string>();
  for (const grant of grants) {
    // Matches e.g. GRANT SELECT, INSERT (column) ON `name`.* TO …; grants of a role have no ON.
    const [, rights, scope] = /^GRANT (.+?) ON (\S+\.\*) TO /.exec(grant) ?? [];
    if (!rights || !scope) continue;
    const target = scope === '*.*' ? everywhere : coversDatabase(scope.slice(0, -2), database) ? here : undefined;
    for (const right of rights.split(', ')) target?.add(right.trim().toUpperCase());
  }
  return { everywhere, here };
}

/** A database name in a grant is a pattern: `_` and `%` are wildcards unless a backslash precedes them. */
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
 * What the account and the MariaDB or MySQL server lack for migrations, one Chinese sentence each, which says what to do; empty for
 * nothing. Tables that must not change are sealed by triggers; on a server with a binary log only accounts with SUPER may create those,
 * unless log_bin_trust_function_creators is on.
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
  // Rights may also come from a role, which SHOW GRANTS does not always spell out, so an account that seems to have none is not refused.
  if (absent.length > 0 && absent.length < needed.length)
    missing.push(`数据库账号缺少权限 ${absent.join('、')}，请执行 GRANT ALL PRIVILEGES ON ${server.name}.* TO 该账号。`);
  if (Number(server.logged) === 1 && Number(server.trusted) !== 1 && !holds(everywhere, 'SUPER'))
    missing.push(
      '数据库服务器开启了二进制日志（log_bin），但没有允许普通账号创建触发器：请在服务器上设置 log_bin_trust_function_creators = 1（写入配置文件或启动参数，以便重启后仍有效）。',
    );
  return missing;
}
