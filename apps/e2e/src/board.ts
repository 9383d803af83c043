import { expect, type Locator } from '@playwright/test';
import type { Console } from './console.js';

export type Stage = '点单' | '接单' | '派单' | '履单' | '结单' | '评单';

/** The dispatch board 派单台 in front of somebody who does not reload it: changes must appear by themselves. */
export class Board {
  constructor(private readonly desk: Console) {}

  async show(): Promise<void> {
    await this.desk.go('派单台');
    await expect(this.column('评单')).toBeVisible();
    await this.desk.page.evaluate(() => document.body.setAttribute('data-never-loaded-anew', ''));
  }

  /** Checks that the page has not been loaded again since it was opened. */
  async expectNeverReloaded(): Promise<void> {
    await expect(this.desk.page.locator('body[data-never-loaded-anew]')).toHaveCount(1);
  }

  column(stage: Stage): Locator {
    return this.desk.page.getByRole('region', { name: new RegExp(`^${stage} \\d+ 单$`) });
  }

  /** The order's card, in this column if one is given. */
  card(order: string, stage?: Stage): Locator {
    const place = stage ? this.column(stage) : this.desk.page.locator('.board');
    return place.locator('.order-card').filter({ has: this.desk.page.getByTitle(`单号 ${order}`) });
  }

  /** Accepts the order, and waits until its card has moved. */
  async accept(order: string): Promise<void> {
    await this.act(order, '接单');
    await this.desk.told('已接单');
    await expect(this.card(order, '接单')).toBeVisible();
  }

  /** Takes an action from the menu of the order's card. */
  async act(order: string, action: string): Promise<void> {
    await this.desk.page.getByRole('button', { name: new RegExp(` ${order} 的操作$`) }).click();
    await this.desk.page.locator('.ant-dropdown:visible').getByRole('menuitem', { name: action, exact: true }).click();
  }

  /** Drags the card to another column. */
  async drag(order: string, stage: Stage): Promise<void> {
    const { mouse } = this.desk.page;
    const from = await middle(this.card(order));
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 12, from.y, { steps: 3 });
    const to = await middle(this.column(stage).locator('header'));
    await mouse.move(to.x, to.y, { steps: 8 });
    await expect(this.column(stage)).toHaveClass(/is-over/);
    await mouse.up();
  }

  /** Opens the order in the drawer beside the board. */
  async open(order: string): Promise<Locator> {
    await this.card(order)
      .getByRole('button')
      .and(this.desk.page.getByTitle(`单号 ${order}`))
      .click();
    const drawer = this.desk.page.locator('.order-view');
    await expect(drawer.getByText(`单号 ${order}`)).toBeVisible();
    return drawer;
  }

  async close(): Promise<void> {
    await this.desk.page.locator('.ant-drawer-close').last().click();
    await expect(this.desk.page.locator('.order-view')).toBeHidden();
  }

  /** A candidate in the open dispatch drawer, found by name. */
  async candidate(name: string): Promise<Locator> {
    const search = this.desk.page.getByLabel('按姓名或编号查找');
    await search.fill(name);
    await search.press('Enter');
    const row = this.desk.page.locator('.candidate').filter({ hasText: name });
    await expect(this.desk.page.locator('.candidate')).toHaveCount(1);
    await expect(row).toBeVisible();
    return row;
  }

  /** Opens the dispatch drawer and sends an offer to this volunteer. */
  async offerTo(order: string, name: string): Promise<void> {
    await this.act(order, '派单');
    await this.ask(name);
  }

  /** Sends an offer to this volunteer from the open dispatch drawer. */
  async ask(name: string): Promise<void> {
    await (await this.candidate(name)).getByRole('checkbox', { name: `选择 ${name}` }).check();
    await this.desk.press('发出邀约（1 人）');
    await this.desk.told('已向 1 人发出邀约');
  }

  async settle(order: string): Promise<void> {
    await this.act(order, '结单');
    await this.desk.press('确认结单', this.desk.dialog);
    await this.desk.told('已结单');
  }
}

async function middle(what: Locator): Promise<{ x: number; y: number }> {
  await what.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await what.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}
