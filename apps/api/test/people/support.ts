import type { Role, Session } from '@zhiyuanhong/contracts';
import type { Scope } from '../../src/kit/access/index.js';
import { CreateStaff, Passwords, PersonAccounts } from '../../src/modules/identity/index.js';
import { checkCharacter } from '../../src/modules/volunteers/core/id-number.js';
import type { Answered, Asked } from '../support/client.js';
import type { TestApp } from '../support/index.js';

export const PASSWORD = 'spring-rain-2026';
const passwordHash = new Passwords().hash(PASSWORD);

/** A staff account with the password PASSWORD. */
export async function makeStaff(
  app: TestApp,
  login: string,
  role: Role,
  scope: Scope = { kind: 'all' },
  mustChangePassword = false,
): Promise<number> {
  const staff = { login, name: login, phone: null, grants: [{ role, scope }], passwordHash: await passwordHash, mustChangePassword };
  return app.get(CreateStaff).create(null, staff);
}

/** Makes one call; returns status and body, also of a refusal. */
export const caller =
  (app: TestApp) =>
  async (route: string, asked: Asked = {}): Promise<Pick<Answered, 'status' | 'body'>> => {
    const [method = '', path = ''] = route.split(' ');
    return app.ask(method, `/api/v1${path}`, asked);
  };
export type Call = ReturnType<typeof caller>;

export async function loginByPassword(call: Call, login: string, password = PASSWORD): Promise<Session> {
  const { status, body } = await call('POST /sessions/password', { body: { login, password } });
  if (status !== 201) throw new Error(`login of ${login}: ${JSON.stringify(body)}`);
  return body as Session;
}

export async function loginByPhone(call: Call, phone: string): Promise<Session> {
  const { body: sent } = await call('POST /phone-codes', { body: { phone } });
  const { status, body } = await call('POST /sessions/phone', { body: { phone, code: sent.demoCode } });
  if (status !== 201) throw new Error(`login of ${phone}: ${JSON.stringify(body)}`);
  return body as Session;
}

/** A valid ID number of somebody born on a day (`19900101`). */
export const idNumberOf = (birth: string, serial = 1): string => {
  const digits = `150603${birth}${String(serial).padStart(3, '0')}`;
  return digits + checkCharacter(digits);
};

/** Input for joining. */
export const joinForm = (over: Record<string, unknown> = {}) => ({
  name: '张小红',
  idNumber: idNumberOf('19900101'),
  regionCode: '150603001001',
  codeOfConductVersion: '2026-01',
  privacyVersion: '2026-01',
  ...over,
});

/** An account made by a WeChat login, without a phone. */
export const insertAccount = async (app: TestApp, openid: string): Promise<number> => app.get(PersonAccounts).forOpenid(openid);
