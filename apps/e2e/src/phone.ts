import { expect, type Locator, type Page } from '@playwright/test';

/** Somebody with a phone, as they see and touch the mini-program's H5. Roles leave out the pages that lie hidden below. */
export class Phone {
  constructor(readonly page: Page) {}

  async open(path = '/'): Promise<void> {
    await this.page.goto(path.startsWith('/#') || path.includes('://') ? path : `/#${path}`);
    await expect(this.page.getByRole('main').first()).toBeVisible();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
  }

  tap(name: string | RegExp): Promise<void> {
    return this.button(name).tap();
  }

  tab(name: '首页' | '活动' | '点单' | '消息' | '我的'): Promise<void> {
    return this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).tap();
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true });
  }

  choice(name: string | RegExp): Locator {
    return this.page.getByRole('radio', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
  }

  check(name: string | RegExp): Locator {
    return this.page.getByRole('checkbox', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
  }

  /** What stands on the screen. */
  text(text: string | RegExp): Locator {
    return this.page.getByText(text).filter({ visible: true }).first();
  }

  /** Opens a chooser and takes one of it. */
  async choose(label: string, option: string): Promise<void> {
    await this.tap(new RegExp(`^${label}：`));
    await this.choice(option).tap();
  }

  /** Logs in on the login page with a phone number and the code that the demo shows. */
  async logIn(number: string): Promise<void> {
    await this.field('手机号').fill(number);
    await this.tap('获取验证码');
    const hint = this.text(/验证码是 \d{6}/);
    const code = /\d{6}$/.exec((await hint.textContent()) ?? '')?.[0] ?? '';
    await this.field('验证码').fill(code);
    await this.tap('登录');
  }
}
