import { newName } from '../../src/people.js';
import { expect, test } from '../../src/test.js';

test('a volunteer applies to a team, takes the application back, applies again, is declined, admitted, and leaves', async ({
  openPhone,
  district,
}) => {
  const volunteer = await district.volunteer(newName());
  const team = (await volunteer.api.call('listTeams')).items.find(({ colour }) => colour === 'yellow')!;
  const leader = district.staff('nuanyang');
  const decide = async (decision: 'admit' | 'decline') => {
    const { items } = await leader.call('listTeamMemberships', { query: { state: 'applied', q: volunteer.name } });
    const params = { membershipId: items[0]!.id };
    await leader.call('decideTeamApplication', { params, body: { decision, note: '已核对培训证书' } });
  };
  const phone = await openPhone();
  const apply = async () => {
    await phone.tap(`申请加入 ${team.name}`);
    await phone.page.getByRole('textbox', { name: /^我会什么、有什么证件/ }).fill('照顾过老人三年，周末有空');
    await phone.tap('提交申请');
    await expect(phone.button(`撤回申请 ${team.name}`)).toBeVisible();
  };
  await phone.of(volunteer, '/packages/teams/index');

  await test.step('applies, and takes it back', async () => {
    await apply();
    await phone.tap(`撤回申请 ${team.name}`);
    await phone.tap(phone.page.getByRole('alertdialog').getByRole('button', { name: '撤回申请' }));
    await expect(phone.button(`申请加入 ${team.name}`)).toBeVisible();
  });
  await test.step('is declined, and reads why', async () => {
    await apply();
    await decide('decline');
    await phone.open('/packages/teams/index');
    await expect(phone.text('原因：已核对培训证书')).toBeVisible();
  });
  await test.step('is admitted, and leaves', async () => {
    await apply();
    await decide('admit');
    await phone.open('/packages/teams/index');
    await phone.tap(`退出 ${team.name}`);
    await phone.tap(phone.page.getByRole('alertdialog').getByRole('button', { name: '退出' }));
    await expect(phone.button(`申请加入 ${team.name}`)).toBeVisible();
  });
});
