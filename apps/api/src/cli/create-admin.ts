import { CreateStaff, Passwords } from '../modules/identity/index.js';
import { WrongUsage, type Command } from './command.js';

/** The first platform administrator of a new deployment; everybody else is made in the console. */
export const createAdminCommand: Command = {
  usage: 'LOGIN NAME',

  async run(app, [login, name, ...more]) {
    if (!login || !name || more.length > 0) throw new WrongUsage();
    if (!/^[A-Za-z0-9_.@-]{3,40}$/.test(login)) throw new WrongUsage('登录名须为 3 至 40 位字母、数字或 _ . @ -');
    const passwords = app.get(Passwords, { strict: false });
    const password = passwords.first();
    await app.get(CreateStaff, { strict: false }).create(null, {
      login,
      name,
      phone: null,
      grants: [{ role: 'platform', scope: { kind: 'all' } }],
      passwordHash: await passwords.hash(password),
      mustChangePassword: true,
    });
    console.log(`平台管理员 ${login} 已创建。初始密码（只显示这一次，首次登录须修改）：${password}`);
    return 0;
  },
};
