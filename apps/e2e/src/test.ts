/* oxlint-disable no-empty-pattern -- Playwright reads the names of fixtures from the pattern */
import { appendFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test as base } from '@playwright/test';
import { findChromium, findHeadlessShell } from '../../../scripts/lib/programs.mjs';
import type { Sighting } from './buttons/sighting.js';
import { Console } from './console.js';
import { District } from './district.js';
import { environment } from './environment.js';
import { Phone } from './phone.js';
import { Profiles } from './profiles.js';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page lives for a few seconds here: compiling its code well costs more than running it badly.
  '--js-flags=--no-opt --no-maglev',
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

export const test = base.extend<
  Fixtures & { sightings: Map<string, Sighting> },
  Options & { district: District; consoles: Profiles; phones: Profiles }
>({
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

  consoles: [
    async ({ browser }, use) => use(new Profiles(browser, 'console', { viewport: { width: 1440, height: 900 }, acceptDownloads: true })),
    { scope: 'worker' },
  ],
  phones: [
    async ({ browser }, use) =>
      use(new Profiles(browser, 'phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })),
    { scope: 'worker' },
  ],

  openConsole: async ({ consoles, sightings }, use) => {
    await use(async () => new Console(await consoles.open(sightings)));
    await consoles.leave();
  },

  openPhone: async ({ phones, sightings }, use) => {
    await use(async ({ camera = true, place } = {}) => {
      const permissions = [...(camera ? ['camera'] : []), ...(place ? ['geolocation'] : []), 'clipboard-write'];
      return new Phone(await phones.open(sightings, { permissions, place }));
    });
    await phones.leave();
  },
});

export { expect } from '@playwright/test';
