/* oxlint-disable no-empty-pattern -- Playwright reads the names of fixtures from the pattern */
import { appendFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test as base, type Browser, type BrowserContextOptions } from '@playwright/test';
import { findChromium, findHeadlessShell } from '../../../scripts/lib/programs.mjs';
import type { App } from './button-kinds.js';
import { type Sighting, watchButtons } from './buttons.js';
import { Console } from './console.js';
import { District } from './district.js';
import { environment } from './environment.js';
import { Phone } from './phone.js';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Fixtures {
  /** Opens the console 管理台 in a browser profile of its own. */
  openConsole: () => Promise<Console>;
  /** Opens the mini-program on H5 on a new phone. `camera: false`: the camera is not allowed. */
  openPhone: (options?: { camera?: boolean; place?: { latitude: number; longitude: number } }) => Promise<Phone>;
}

interface Options {
  /** Whether the browser needs a camera, which only the full Chromium has. The headless shell draws pages with less work. */
  withCamera: boolean;
}

export const test = base.extend<Fixtures & { sightings: Map<string, Sighting> }, Options & { district: District }>({
  withCamera: [false, { option: true, scope: 'worker' }],

  district: [async ({}, use) => use(new District()), { scope: 'worker' }],

  launchOptions: [
    async ({ withCamera }, use) =>
      use({
        executablePath: (withCamera ? findChromium() : findHeadlessShell()) ?? 'chromium',
        args: [...quiet, '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${environment.cameraFile}`],
      }),
    { scope: 'worker' },
  ],

  sightings: async ({}, use, { file }) => {
    const sightings = new Map<string, Sighting>();
    await use(sightings);
    appendFileSync(environment.buttonsFile, `${JSON.stringify({ spec: basename(file), seen: [...sightings.values()] })}\n`);
  },

  openConsole: async ({ browser, sightings }, use) => {
    const opened = new Contexts(browser, 'console', sightings);
    await use(async () => new Console(await opened.page({ viewport: { width: 1440, height: 900 }, acceptDownloads: true })));
    await opened.close();
  },

  openPhone: async ({ browser, sightings }, use) => {
    const opened = new Contexts(browser, 'phone', sightings);
    await use(async ({ camera = true, place } = {}) => {
      const page = await opened.page({
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        permissions: [...(camera ? ['camera'] : []), ...(place ? ['geolocation'] : []), 'clipboard-write'],
        ...(place ? { geolocation: place } : {}),
      });
      return new Phone(page);
    });
    await opened.close();
  },
});

export { expect } from '@playwright/test';

/** Browser profiles of one test; errors in their pages fail it. */
class Contexts {
  private readonly closers: (() => Promise<void>)[] = [];
  private readonly faults: string[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly app: App,
    private readonly sightings: Map<string, Sighting>,
  ) {}

  async page(options: BrowserContextOptions) {
    const context = await this.browser.newContext({ baseURL: environment.url, ...options });
    this.closers.push(() => context.close());
    await watchButtons(context, this.app, this.sightings);
    const page = await context.newPage();
    page.on('pageerror', (error) => this.faults.push(error.stack ?? error.message));
    page.on('response', (response) => {
      if (response.status() >= 500) this.faults.push(`${response.status()} ${response.request().method()} ${response.url()}`);
    });
    return page;
  }

  async close() {
    for (const close of this.closers) await close();
    if (this.faults.length > 0) throw new Error(`in the ${this.app}:\n${this.faults.join('\n')}`);
  }
}
