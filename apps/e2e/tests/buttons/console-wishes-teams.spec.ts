import { newName } from '../../src/people.js';
import { expect, test } from '../../src/test.js';
import { wished } from '../../src/wishes.js';

test('a reviewer returns a wish, puts another on the wall, and takes it off', async ({ openConsole, district }) => {
  const { wish: unclear } = await wished(district, 'posted');
  const { wish, wisher } = await wished(district, 'posted');
  const stateOf = async () => (await wisher.api.call('getWish', { params: { wishId: wish.id } })).state;
  const desk = await openConsole();
  const { page } = desk;
  await desk.logIn('shenhe');
  await desk.go('微心愿');

  await test.step('returned', async () => {
    await desk.row(unclear.title).click();
    await desk.press('退回');
    await desk.press('取消', desk.dialog);
    await desk.press('退回');
    await desk.press('请写清楚需要什么，几个人能办到', desk.dialog);
    await desk.press('退回', desk.dialog);
    await desk.told('已退回，并告知许愿人');
    await page.locator('.ant-drawer-close').click();
  });
  await test.step('rewritten and put on the wall', async () => {
    await desk.row(wish.title).click();
    await desk.press('通过');
    await desk.press('取消', desk.dialog);
    await desk.press('通过');
    await desk.dialog.getByLabel('公开的内容').fill('孙女在外地上学，想请人教老人用手机视频。');
    await desk.dialog.getByLabel('评估时数').fill('90');
    await desk.press('通过并上墙', desk.dialog);
    await desk.told('已通过，已上心愿墙');
    await expect.poll(stateOf).toBe('open');
    await expect(page.getByText('许愿人原话')).toBeVisible();
  });
  await test.step('taken off', async () => {
    await desk.press('撤下');
    await desk.press('取消', desk.dialog);
    await desk.press('撤下');
    await desk.press('许愿人已经不需要了', desk.dialog);
    await desk.press('撤下', desk.dialog);
    await desk.told('已撤下');
    await expect.poll(stateOf).toBe('withdrawn');
    await page.locator('.ant-drawer-close').click();
  });
  await test.step('filtered and exported', async () => {
    await page.getByPlaceholder('搜索公开的文字').fill(wish.title);
    await page.locator('.ant-input-search-btn').click();
    await desk.choose('状态', '已撤下');
    await expect(desk.row(wish.title)).toBeVisible();
    await desk.choose('类别', '健康义诊');
    await desk.press('清除筛选');
    await expect(desk.row(/微|心|想/).nth(1)).toBeVisible();
    const file = page.waitForEvent('download');
    await desk.press('导出');
    expect((await file).suggestedFilename()).toMatch(/^微心愿-.+\.csv$/);
  });
});

test('a reviewer calls the wisher: not yet, given back to the wall, come true', async ({ openConsole, district }) => {
  const [notYet, true_] = [await wished(district, 'fulfilled'), await wished(district, 'fulfilled')];
  const desk = await openConsole();
  await desk.logIn('shenhe');
  const open = async (title: string) => {
    await desk.page.goto(`/admin/wishes?q=${encodeURIComponent(title)}`);
    await desk.row(title).click();
  };

  await test.step('not yet', async () => {
    await open(notYet.wish.title);
    await desk.press('还没实现');
    await desk.press('取消', desk.dialog);
    await desk.press('还没实现');
    await desk.press('只完成了一部分', desk.dialog);
    await desk.press('退给认领人', desk.dialog);
    await desk.told('已告知认领人继续完成');
  });
  await test.step('given back to the wall', async () => {
    await desk.press('退回心愿墙');
    await desk.press('取消', desk.dialog);
    await desk.press('退回心愿墙');
    await desk.press('志愿者联系不上', desk.dialog);
    await desk.press('退回心愿墙', desk.dialog);
    await desk.told('已退回心愿墙');
  });
  await test.step('come true: confirmed by another reviewer than who assessed the hours', async () => {
    await open(true_.wish.title);
    await expect(desk.page.getByText('电话确认须由另一位审核员办理')).toBeVisible();
    await expect(desk.button('电话确认实现')).toBeHidden();
    await desk.logIn('shenhe2');
    await open(true_.wish.title);
    await desk.press('电话确认实现');
    await desk.press('取消', desk.dialog);
    await desk.press('电话确认实现');
    await desk.dialog.getByRole('radio').nth(3).click();
    await desk.dialog.getByLabel(/许愿人的话/).fill('谢谢');
    await desk.press('确认实现', desk.dialog);
    await desk.told('已确认，时数和积分已入账');
    const { stars, byPhone } = await true_.wisher.api.call('getWish', { params: { wishId: true_.wish.id } });
    expect({ stars, byPhone }).toEqual({ stars: 4, byPhone: true });
  });
});

test('a team’s leader checks qualifications, and ends a membership', async ({ openConsole, district }) => {
  const [admitted, declined] = [await district.volunteer(newName()), await district.volunteer(newName())];
  const { items } = await admitted.api.call('listTeams');
  const { id: teamId } = items.find(({ colour }) => colour === 'yellow')!;
  for (const { api } of [admitted, declined]) await api.call('applyToTeam', { params: { teamId }, body: { words: '照顾过老人三年' } });
  const stateOf = async ({ api }: typeof admitted) => (await api.call('listTeams')).items.find(({ id }) => id === teamId)?.mine?.state;
  const desk = await openConsole();
  const { page } = desk;
  const find = async (name: string) => {
    await page.getByPlaceholder('搜索姓名或编号').fill(name);
    await page.locator('.ant-input-search-btn').click();
    await desk.row(name).click();
  };
  await desk.logIn('nuanyang');
  await desk.go('专业队');

  await test.step('declined, with a reason', async () => {
    await find(declined.name);
    await desk.press('不通过');
    await desk.press('取消', desk.dialog);
    await desk.press('不通过');
    await desk.press('资格证明不全，请补充后再申请', desk.dialog);
    await desk.press('不通过', desk.dialog);
    await desk.told('已决定，并告知志愿者');
    expect(await stateOf(declined)).toBe('declined');
    await page.locator('.ant-drawer-close').click();
  });
  await test.step('admitted, with what was seen', async () => {
    await find(admitted.name);
    await desk.press('通过');
    await desk.press('取消', desk.dialog);
    await desk.press('通过');
    await desk.press('确认通过', desk.dialog);
    await expect(page.getByText('请写明核验了什么')).toBeVisible();
    await desk.dialog.getByLabel('核验了什么').fill('已查看培训证书');
    await desk.press('确认通过', desk.dialog);
    await expect.poll(() => stateOf(admitted)).toBe('member');
  });
  await test.step('ended', async () => {
    await desk.press('除名');
    await desk.press('取消', desk.dialog);
    await desk.press('除名');
    await desk.press('本人长期不能参加服务', desk.dialog);
    await desk.press('除名', desk.dialog);
    await desk.told('已除名，并告知志愿者');
    expect(await stateOf(admitted)).toBe('removed');
    await page.locator('.ant-drawer-close').click();
  });
  await test.step('filtered and exported', async () => {
    await desk.choose('状态', '已除名');
    await expect(desk.row(admitted.name)).toBeVisible();
    const file = page.waitForEvent('download');
    await desk.press('导出');
    expect((await file).suggestedFilename()).toMatch(/^队员与申请-.+\.csv$/);
  });
  await test.step('the team is mended', async () => {
    await page
      .getByRole('button', { name: /^修改 / })
      .first()
      .click();
    await desk.press('取消', desk.dialog);
    await page
      .getByRole('button', { name: /^修改 / })
      .first()
      .click();
    await desk.dialog.getByLabel('做什么').fill('理发、做饭、陪伴、辅导、缝补，照看一老一小一困。');
    await desk.press('保存');
    await desk.told('已保存');
  });
});

test('the platform says who leads a team', async ({ openConsole, district }) => {
  const platform = district.staff('pingtai');
  const { id: teamId, name, organisationId, organisationName, summary, requirement } = (await platform.call('listTeams')).items.at(-1)!;
  const desk = await openConsole();
  const teams = desk.page.getByRole('region', { name: '七支专业队' });
  await desk.logIn('pingtai');
  await desk.go('专业队');
  await desk.press(`修改 ${name}`, teams);
  await desk.choose('负责团体', '文明交通志愿服务队');
  await desk.press('保存');
  await desk.told('已保存');
  await expect(teams).toContainText('文明交通志愿服务队');
  await platform.call('updateTeam', { params: { teamId }, body: { name, organisationId, summary, requirement } });
  await desk.page.reload();
  await expect(teams).toContainText(organisationName);
});
