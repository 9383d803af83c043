import { CreateStaff, PersonAccounts, Sessions } from '../../../src/modules/identity/index.js';
import { makeStaff, PASSWORD } from '../../people/support.js';
import { plain, probe } from '../probe.js';
import type { World } from '../world.js';

const staffOf = (world: World): Promise<number> =>
  makeStaff(world.app, `staff${world.next()}`, 'operator', { kind: 'region', code: '150603' });
const personal = { personal: true } as const;

export default {
  loginWithWechat: probe('loginWithWechat', async ({ wechat }) => ({ body: { code: await wechat.loginCode('someone') } })),
  bindWechatPhone: probe(
    'bindWechatPhone',
    async (world) => ({ body: { code: await world.wechat.phoneCode('someone', world.nextPhone()) } }),
    personal,
  ),
  requestPhoneCode: probe('requestPhoneCode', (world) => ({ body: { phone: world.nextPhone() } })),
  loginWithPhone: probe('loginWithPhone', async (world) => {
    const phone = world.nextPhone();
    const { demoCode } = await world.app.as().call('requestPhoneCode', { body: { phone } });
    return { body: { phone, code: demoCode! } };
  }),
  loginWithPassword: probe('loginWithPassword', async (world) => {
    const login = `staff${world.next()}`;
    await makeStaff(world.app, login, 'operator', { kind: 'region', code: '150603' });
    return { body: { login, password: PASSWORD } };
  }),
  loginAsDemo: probe('loginAsDemo', async (world) => {
    const demoKey = `demo${world.next()}`;
    const staff = { login: demoKey, name: demoKey, phone: null, grants: [], passwordHash: '', mustChangePassword: false, demoKey };
    await world.app.get(CreateStaff).create(null, staff);
    return { body: { account: demoKey } };
  }),
  refreshSession: probe('refreshSession', async (world) => {
    const accountId = await world.app.get(PersonAccounts).forOpenid(`o${world.next()}`);
    return { body: { refreshToken: (await world.app.get(Sessions).open(accountId)).refreshToken } };
  }),
  logout: plain('logout'),
  changePassword: probe(
    'changePassword',
    (world, _, caller) => {
      const oldPassword = caller.password ?? PASSWORD;
      caller.password = `spring-rain-${world.next()}`;
      return { body: { oldPassword, newPassword: caller.password } };
    },
    personal,
  ),
  getMe: plain('getMe'),
  listStaff: probe('listStaff', () => ({ query: {} })),
  createStaff: probe('createStaff', (world, { side }) => ({
    body: {
      login: `new-staff-${world.next()}`,
      name: '新管理员',
      phone: world.nextPhone(),
      grants: [
        { role: 'organiser', scope: { kind: 'organisation', id: side.organisationId } },
        { role: 'reviewer', scope: { kind: 'region', code: side.street } },
      ],
    },
  })),
  updateStaff: probe('updateStaff', async (world) => ({ params: { staffId: await staffOf(world) }, body: { name: '改名了' } })),
  resetStaffPassword: probe('resetStaffPassword', async (world) => ({ params: { staffId: await staffOf(world) } })),
};
