import { expect, type Locator, type Page } from '@playwright/test';
import type { Person } from './district.js';
import { newIdNumber } from './people.js';

/** The path of a page, from the part of its address after #. */
const pathOf = (hash: string) => hash.slice(1).replace(/\?.*/, '');

/** Somebody with a phone, as they see and use the mini-program on H5. Finding elements by role leaves out the hidden pages below. */
export class Phone {
  constructor(readonly page: Page) {}

  /** Opens the app at this page, from scratch, because the H5 router may stay when only the part after # changes. */
  async open(path = '/pages/home/index'): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(path.startsWith('/#') || path.includes('://') ? path : `/#${path}`);
    await this.arrived();
    await expect(this.page.getByRole('main')).toBeVisible();
  }

  /**
   * Goes to a page of the running app, as a link does, which is quicker than `open`; the pages before stay below it. A page of the same path
   * is opened anew, since the router may stay.
   */
  async follow(path: string): Promise<void> {
    const { hash } = new URL(this.page.url());
    if (!hash || pathOf(hash) === pathOf(`#${path}`)) return this.open(path);
    await this.page.evaluate((to) => location.assign(to), `#${path}`);
    await this.arrived();
    await expect(this.page.getByRole('main')).toBeVisible();
  }

  /**
   * Waits until only the page that the address names is visible, and returns it. After a tap the address changes at once, while the former
   * page, with buttons of the same name, stays until the next one is loaded.
   */
  private async arrived(): Promise<Locator> {
    const shown = await this.page.waitForFunction(() => {
      const pages = [...document.querySelectorAll('.taro_page')].filter((one) => one.checkVisibility());
      const path = location.hash.slice(1).replace(/\?.*/, '');
      return pages.length === 1 && pages[0]!.id.startsWith(`${path}?`) && pages[0]!.id;
    });
    return this.page.locator(`[id="${await shown.jsonValue()}"]`);
  }

  /** The phone of somebody who has logged in already, open at this page. */
  async of({ session: { accessToken, refreshToken, me } }: Person, path?: string): Promise<void> {
    const kept = { 'zyh.tokens': { accessToken, refreshToken }, 'zyh.me': me };
    await this.page.goto('/admin/mark.svg');
    await this.page.evaluate((entries) => {
      for (const [key, data] of entries) localStorage.setItem(key, JSON.stringify({ data }));
    }, Object.entries(kept));
    await this.open(path);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
  }

  async tap(what: string | RegExp | Locator): Promise<void> {
    const target = typeof what === 'string' || what instanceof RegExp ? this.button(what) : what;
    // Looked for again after each change of pages, because the page that had the button may be replaced by itself.
    await expect(async () => {
      await this.arrived();
      await target.tap({ timeout: 5000 });
    }).toPass({ timeout: 20_000 });
  }

  /**
   * Presses the button at the end of a list by keyboard, without scrolling: when the end comes into view, the next page is loaded and the
   * button disappears.
   */
  async loadMore(): Promise<void> {
    const press = async () => {
      await this.button('加载更多').evaluate((button) => button.focus({ preventScroll: true }), undefined, { timeout: 3000 });
      await this.page.keyboard.press('Enter');
    };
    await expect(async () => {
      await Promise.all([this.page.waitForRequest(/[?&]page=[2-9]\b/, { timeout: 3000 }), press()]);
    }).toPass({ timeout: 20_000 });
  }

  /** Changes to one of the five tabs. */
  async tab(name: '首页' | '活动' | '点单' | '消息' | '我的'): Promise<void> {
    const tab = this.page.getByRole('tab', { name: new RegExp(`^${name}`) });
    await this.tap(tab);
    await expect(tab.and(this.page.locator('[aria-selected=true]'))).toBeVisible();
  }

  /** Goes back by the arrow in the bar, and waits until the page has gone. */
  async back(): Promise<void> {
    const left = await this.arrived();
    await this.tap(left.getByRole('button', { name: '返回', exact: true }));
    await expect(left).toHaveCount(0);
  }

  /** Waits for the page with this title. */
  async on(title: string | RegExp): Promise<void> {
    await this.arrived();
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
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

  /** An element by CSS, where its text alone is ambiguous. */
  at(css: string, text?: string | RegExp): Locator {
    return this.page.locator(css).filter({ visible: true, ...(text === undefined ? {} : { hasText: text }) });
  }

  /** Visible text on the page. */
  text(text: string | RegExp): Locator {
    return this.page.getByText(text).filter({ visible: true }).first();
  }

  /** Opens a picker and chooses an option. */
  async choose(label: string, option: string): Promise<void> {
    await this.tap(new RegExp(`^${label}：`));
    await this.tap(this.choice(option));
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

  /** Presses a button that calls somebody; returns the number that a phone would dial. */
  async call(name: string | RegExp): Promise<string> {
    const dialled = this.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          // oxlint-disable-next-line typescript/no-explicit-any -- TypeScript does not know the Navigation API yet
          (window as any).navigation.addEventListener('navigate', (event: Event & { destination: { url: string } }) => {
            if (!event.destination.url.startsWith('tel:')) return;
            event.preventDefault();
            resolve(event.destination.url.slice('tel:'.length));
          });
        }),
    );
    await this.tap(name);
    return dialled;
  }

  /** Goes through the three steps of joining. */
  async join(name: string, { id = newIdNumber(1995), skills = [] as string[] } = {}): Promise<void> {
    await this.field('姓名').fill(name);
    await this.field('身份证号').fill(id);
    await expect(this.text(/^号码校验通过/)).toBeVisible();
    await this.choose('居住街道', '哈巴格希街道');
    await this.tap(/^居住社区：/);
    await this.tap(this.page.getByRole('radiogroup', { name: '居住社区' }).getByRole('radio').first());
    await this.tap('下一步');
    for (const skill of skills) await this.tap(this.check(skill));
    await this.tap('下一步');
    await this.tap(this.check(/行为规范/));
    await this.tap(this.check(/隐私政策/));
    await this.tap(this.check('在排行榜显示我的真实姓名'));
    await this.tap('确认加入');
    await expect(this.text(`欢迎您，${name}`)).toBeVisible();
  }
}
