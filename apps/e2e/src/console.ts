import { expect, type Locator, type Page } from '@playwright/test';
import { routes } from '@zhiyuanhong/contracts/routes';
import { momentIn } from './days.js';
import { demoPassword } from './environment.js';
import { patiently } from './patience.js';

/** Exactly this text; antd's icons add their English name before or after it. */
const words = (text: string) => new RegExp(`^(?:[a-z-]+ )?${text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')}(?: [a-z-]+)?$`);

/** Somebody at the console 管理台, as they see and use it. */
export class Console {
  constructor(readonly page: Page) {}

  /** Logs in with the form. */
  async logInByForm(login: string): Promise<void> {
    await this.page.goto('/admin/login');
    await this.page.getByLabel('登录名').fill(login);
    await this.page.getByLabel('密码', { exact: true }).fill(demoPassword);
    await this.press('登录');
    await expect(this.page.getByRole('navigation', { name: '主菜单' })).toBeVisible();
  }

  /** A browser in which somebody has logged in already, open at this address; the form has tests of its own. */
  async logIn(login: string, address = '/admin/'): Promise<void> {
    const [, path = ''] = routes.loginWithPassword.split(' ');
    const { status, body } = await patiently(async () => {
      const answer = await this.page.request.post(`/api/v1${path}`, { data: { login, password: demoPassword } });
      return { status: answer.status(), body: (await answer.json()) as unknown };
    });
    expect({ status, body }).toMatchObject({ status: 201 });
    const { accessToken, refreshToken } = body as { accessToken: string; refreshToken: string };
    await this.page.goto('/admin/mark.svg');
    await this.page.evaluate((kept) => sessionStorage.setItem('zhiyuanhong.session', kept), JSON.stringify({ accessToken, refreshToken }));
    await this.page.goto(address);
    // The screen for scanning has no menu.
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** Opens a page from the menu on the left. */
  go(entry: string): Promise<void> {
    return this.follow(this.menu.filter({ has: this.page.getByText(entry, { exact: true }) }));
  }

  /** The entries of the menu on the left. */
  get menu(): Locator {
    return this.page.getByRole('navigation', { name: '主菜单' }).getByRole('menuitem');
  }

  /** The entry of the menu that leads to this address. */
  entryFor(path: string): Locator {
    return this.menu.and(this.page.locator(`[data-menu-id$="-${path}"]`));
  }

  /** Presses an entry of the menu, and waits for its page. */
  async follow(item: Locator): Promise<void> {
    // The page's address, after a prefix of the library.
    const path = (await item.getAttribute('data-menu-id'))!.replace(/^[^/]*/, '');
    await item.click();
    await this.at(path);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** Goes to an address of the running console, as the browser's own buttons do, which is quicker than to load it anew. */
  async goTo(path: string): Promise<void> {
    await this.page.evaluate((to) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, `/admin${path}`);
    await this.at(path.replace(/\?.*/, ''));
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /**
   * Waits for the page of this address, where the page before has the same title or buttons of the same name and stays until the next is
   * loaded.
   */
  async at(path: string): Promise<void> {
    await expect(this.page.locator(`[data-page="${path}"]`)).toBeVisible();
  }

  /** Waits for the page with this title. */
  async on(title: string | RegExp): Promise<void> {
    const exact = typeof title === 'string';
    await expect(this.page.getByRole('heading', { level: 1, name: title, exact })).toBeVisible();
  }

  button(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name: typeof name === 'string' ? words(name) : name });
  }

  press(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    return this.button(name, within).click();
  }

  /** The dialog that is open. */
  get dialog(): Locator {
    return this.page.getByRole('dialog').filter({ visible: true }).last();
  }

  /** The dialog above everything: where a button opens it that has the same name in the drawer below, `dialog` may find that one first. */
  get modal(): Locator {
    return this.dialog.and(this.page.locator('.ant-modal'));
  }

  /** Chooses from a select that has this label. */
  async choose(label: string, option: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    const box = within.getByRole('combobox', { name: label });
    const options = this.page.locator('.ant-select-dropdown:visible .ant-select-item-option');
    await box.click();
    if (typeof option === 'string' && (await box.getAttribute('readonly')) === null) {
      await box.fill(option);
      await expect(options.first()).toContainText(option);
      await box.press('Enter');
    } else await options.filter({ hasText: option }).first().click();
  }

  /** Types a moment or a day into a picker with this label. */
  async pick(label: string, text: string, within: Page | Locator = this.page): Promise<void> {
    const box = within.getByLabel(label, { exact: true });
    await box.click();
    await box.fill(text);
    await box.press('Enter');
  }

  /** Waits until the console has shown this message. */
  async told(text: string | RegExp): Promise<void> {
    await expect(this.page.locator('.ant-message-notice').filter({ hasText: text }).first()).toBeVisible();
  }

  row(text: string | RegExp, table: Page | Locator = this.page): Locator {
    return table.locator('tbody tr').filter({ hasText: text });
  }

  /** The district's time in the console's header, to the minute. */
  async now(): Promise<Date> {
    const text = (await this.page.locator('.demo-badge b').textContent()) ?? '';
    return momentIn(text);
  }

  /** Moves the demo clock 演示时钟 on its page. Only for the platform administrator. */
  async moveClock(minutes: number): Promise<void> {
    if (!this.page.url().endsWith('/demo-clock')) await this.go('演示时钟');
    for (const [step, label] of [
      [1440, '前进 1天'],
      [60, '前进 1小时'],
      [10, '前进 10分钟'],
    ] as const) {
      for (; minutes >= step; minutes -= step) {
        const answered = this.page.waitForResponse(
          (response) => response.request().method() === 'POST' && response.url().includes('clock'),
        );
        await this.press(label);
        expect((await answered).ok()).toBe(true);
        await expect(this.button(label)).toBeEnabled();
      }
    }
  }
}
