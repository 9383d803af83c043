import { unique } from '../../src/district.js';
import { demoPassword } from '../../src/environment.js';
import { expect, test } from '../../src/test.js';

test('a wrong password is told, each demo account enters in one click, and leaves again', async ({ openConsole }) => {
  const desk = await openConsole();
  await desk.page.goto('/admin/login');
  await expect(desk.page.locator('.demo-account').first()).toBeVisible();
  await desk.press('登录');
  await expect(desk.page.getByText('请输入登录名')).toBeVisible();
  await desk.page.getByLabel('登录名').fill('tushuguan2');
  await desk.page.getByLabel('密码', { exact: true }).fill('falsch2026hong');
  await desk.page.locator('.ant-input-password-icon').click();
  await expect(desk.page.getByLabel('密码', { exact: true })).toHaveAttribute('type', 'text');
  await desk.press('登录');
  await expect(desk.page.getByRole('alert')).toContainText('账号或密码不正确');
  await desk.page.locator('.demo-account').first().click();
  await expect(desk.page.getByRole('navigation', { name: '主菜单' })).toBeVisible();
  await desk.press(/^账号菜单/);
  await desk.page.getByRole('menuitem', { name: '退出登录' }).click();
  await expect(desk.button('登录')).toBeVisible();
});

test('changes the password, with faults named', async ({ openConsole, district }) => {
  const login = `ren${unique()}`;
  const { initialPassword } = await district.staff('pingtai').call('createStaff', {
    body: { login, name: '新来的审核员', phone: null, grants: [{ role: 'reviewer', scope: { kind: 'region', code: '150603' } }] },
  });
  const [first, second] = ['caoyuan2026ma', 'caoyuan2026yang'];
  const desk = await openConsole();
  const enter = async (password: string) => {
    await desk.page.goto('/admin/login');
    await desk.page.getByLabel('登录名').fill(login);
    await desk.page.getByLabel('密码', { exact: true }).fill(password);
    await desk.press('登录');
  };
  const change = async (old: string, next: string, again = next) => {
    await desk.page.getByLabel(/^(初始密码|现在的密码)$/).fill(old);
    await desk.page.getByLabel('新密码', { exact: true }).fill(next);
    await desk.page.getByLabel('再输一次新密码').fill(again);
  };

  await test.step('the first password must be changed before anything else', async () => {
    await enter(initialPassword);
    await expect(desk.page.getByRole('heading', { name: '请先修改初始密码' })).toBeVisible();
    await desk.press('退出，换个账号');
    await expect(desk.button('登录')).toBeVisible();
    await enter(initialPassword);
    await change(initialPassword, 'kurz', 'lang');
    await desk.press('修改并进入');
    await expect(desk.page.getByText('至少 10 位，须同时有字母和数字')).toBeVisible();
    await expect(desk.page.getByText('两次输入的新密码不一样')).toBeVisible();
    await change(initialPassword, first);
    await desk.press('修改并进入');
    await desk.told('密码已修改');
    await expect(desk.page.getByRole('navigation', { name: '主菜单' })).toBeVisible();
  });
  await test.step('and may be changed at any time', async () => {
    await desk.press(/^账号菜单/);
    await desk.page.getByRole('menuitem', { name: '修改密码' }).click();
    await desk.press('取消', desk.dialog);
    await desk.press(/^账号菜单/);
    await desk.page.getByRole('menuitem', { name: '修改密码' }).click();
    await change(demoPassword, second);
    await desk.press('修改', desk.dialog);
    await desk.told('不正确');
    await change(first, second);
    await desk.press('修改', desk.dialog);
    await desk.told('密码已修改，其他设备上的登录已退出');
  });
});
