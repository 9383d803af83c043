import { CreateStaff, Passwords } from '../modules/identity/index.js';
import { WrongUsage, type Command } from './command.js';

export interface CreatedAdmin {
  readonly accountId: number;
  /** In lower case, as stored. */
  readonly login: string;
  readonly name: string;
  /** Shown only now; it must be changed at the first login. */
  readonly initialPassword: string;
}

/** Creates the first platform administrator of a new deployment, who creates all other staff in the console. */
export const createAdminCommand: Command<CreatedAdmin> = {
  usage: 'LOGIN NAME [--json]',

  async run(app, [login, name, ...more]) {
    if (!login || !name || more.length > 0) throw new WrongUsage();
    if (!/^[A-Za-z0-9_.@-]{3,40}$/.test(login)) throw new WrongUsage('登录名须为 3 至 40 位字母、数字或 _ . @ -');
    const passwords = app.get(Passwords, { strict: false });
    const initialPassword = passwords.first();
    const accountId = await app.get(CreateStaff, { strict: false }).create(null, {
      login,
      name,
      phone: null,
      grants: [{ role: 'platform', scope: { kind: 'all' } }],
      passwordHash: await passwords.hash(initialPassword),
      mustChangePassword: true,
    });
    return {
      exitCode: 0,
      answer: { accountId, login: login.toLowerCase(), name, initialPassword },
      text: [`平台管理员 ${login} 已创建。初始密码（只显示这一次，首次登录须修改）：${initialPassword}`],
    };
  },
};
