import type { Console } from './console.js';
import type { District } from './district.js';
import type { Viewer } from './example.js';
import { addressOf, everyPhonePage, viewsOf } from './examples.js';
import type { ConsolePage } from './manifests.js';
import type { Phone } from './phone.js';
import { expect } from './test.js';

/** Who works at the console, one for each role. */
export const logins = {
  organiser: 'tushuguan',
  reviewer: 'shenhe',
  coordinator: 'diaodu',
  operator: 'huawu',
  partner: 'chaoshi',
  platform: 'pingtai',
} as const;

/** Opens a page of the console by the menu where it stands there, which is quicker than to load the console anew. */
export async function openPage(desk: Console, page: ConsolePage, district: District): Promise<void> {
  const entry = desk.entryFor(page.path);
  if (page.inMenu && (await entry.isVisible())) return desk.follow(entry);
  await desk.goTo(await addressOf(page, district));
}

/** Every page of the phone, by whom it is shown to. */
async function viewers(district: District): Promise<Map<Viewer, string[]>> {
  const found = new Map<Viewer, string[]>([
    ['guest', []],
    ['veteran', []],
  ]);
  for (const path of everyPhonePage)
    for (const { as, address } of await viewsOf(path, district)) found.set(as, [...(found.get(as) ?? []), address]);
  return found;
}

/** Opens every page to `look` at it; one that is about a record and has no example fails. */
export async function walk(phone: Phone, district: District, look: (address: string, viewer: Viewer) => Promise<void>): Promise<void> {
  let refused: string | undefined;
  phone.page.on('response', (response) => {
    if (response.status() >= 400) refused ??= `${response.status()} ${response.url()}`;
  });
  for (const [viewer, addresses] of await viewers(district)) {
    if (viewer !== 'guest') await phone.of(viewer === 'veteran' ? await district.shown('veteran') : viewer);
    for (const address of addresses) {
      await phone.follow(address);
      await phone.on(/./);
      await look(address, viewer);
      expect.soft(refused, `say an example for page ${address} in src/examples: this one was refused`).toBeUndefined();
      refused = undefined;
    }
  }
}
