import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from '@playwright/test';
import type { App } from './buttons/kinds.js';
import { watchButtons } from './buttons/browser.js';
import type { Sighting } from './buttons/sighting.js';
import { environment } from './environment.js';

interface Allowed {
  readonly permissions?: readonly string[];
  readonly place?: { readonly latitude: number; readonly longitude: number } | undefined;
}

interface Profile {
  readonly context: BrowserContext;
  /** An empty page that stays, and the way to the browser itself. */
  readonly blank: Page;
  readonly browser: CDPSession;
  /** Buttons of the test that uses it now. */
  sightings: Map<string, Sighting>;
}

/**
 * Browser profiles of one app, each used by one test after the other: what a profile has loaded and compiled it need not load again. A test
 * gets them as new ones: without pages, cookies, stored data or permissions. What goes wrong in their pages fails the test.
 */
export class Profiles {
  private readonly idle: Profile[] = [];
  private used: Profile[] = [];
  private faults: string[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly app: App,
    private readonly options: BrowserContextOptions,
  ) {}

  /** A page of a profile that nobody else of this test has. */
  async open(sightings: Map<string, Sighting>, { permissions = [], place }: Allowed = {}): Promise<Page> {
    const profile = this.idle.pop() ?? (await this.create());
    this.used.push(profile);
    profile.sightings = sightings;
    const { context } = profile;
    await context.grantPermissions([...permissions]);
    await context.setGeolocation(place ?? null);
    return this.watch(await context.newPage());
  }

  /** Ends the test: its pages close, what they stored goes. */
  async leave(): Promise<void> {
    const { used, faults } = this;
    [this.used, this.faults] = [[], []];
    for (const profile of used) {
      await clean(profile);
      this.idle.push(profile);
    }
    if (faults.length > 0) throw new Error(`in the ${this.app}:\n${faults.join('\n')}`);
  }

  private async create(): Promise<Profile> {
    const context = await this.browser.newContext({ baseURL: environment.url, ...this.options });
    const blank = await context.newPage();
    const profile: Profile = { context, blank, browser: await context.newCDPSession(blank), sightings: new Map() };
    await watchButtons(context, this.app, () => profile.sightings);
    return profile;
  }

  private watch(page: Page): Page {
    page.on('pageerror', (error) => this.faults.push(error.stack ?? error.message));
    page.on('response', (response) => {
      if (response.status() >= 500) this.faults.push(`${response.status()} ${response.request().method()} ${response.url()}`);
    });
    return page;
  }
}

async function clean({ context, blank, browser }: Profile): Promise<void> {
  for (const page of context.pages()) if (page !== blank) await page.close();
  await browser.send('Storage.clearDataForOrigin', { origin: environment.url, storageTypes: 'cookies,local_storage,indexeddb' });
  await context.clearPermissions();
}
