import type { ComponentType } from 'react';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { operationOf, sample } from '../../test/contract.mjs';
import { taro } from '../../test/mocks/taro';
import { afresh, draw, logIn } from '../../test/page';
import { district, moduleCodes, modulesBut } from '../../test/server';
import { useModulesOn } from '@/district';
import type { Who } from '@/session';
import { packages, tabs } from './all.gen';
import { moduleOf, type PagePath } from '.';

const tabPages = Object.keys(tabs).map((tab) => `/pages/${tab}/index` as PagePath);
const pages: PagePath[] = [
  ...tabPages,
  ...Object.entries(packages).flatMap(([folder, manifest]) => manifest.pages.map((page) => `/packages/${folder}/${page}` as PagePath)),
];

/** Answers for every endpoint; there is a message with a link to every page. */
function answer(who: Who, off: string | undefined) {
  const asked: string[] = [];
  const messages = pages.map((link, id) => ({ id, kind: 'k', title: `去 ${link}`, text: '…', at: district.now, read: true, link }));
  const own: Partial<Record<string, () => object>> = {
    getDistrict: () => ({ ...sample('getDistrict'), ...district, modules: modulesBut(off) }),
    listMyMessages: () => ({ items: messages, total: messages.length, page: 1, pageSize: 100, unread: 0 }),
    getMe: () => ({ ...sample('getMe'), ...(who === 'volunteer' ? {} : { volunteer: null }) }),
  };
  taro.request = async ({ url, method }) => {
    const operation = operationOf(method, url.replace(/^.*\/api\/v1/, '').split('?')[0] ?? '');
    asked.push(operation);
    return { statusCode: 200, data: own[operation]?.() ?? sample(operation) };
  };
  return asked;
}

async function show(page: PagePath): Promise<void> {
  taro.path = `${page}?id=1`;
  taro.params = { id: '1' };
  const { default: Page } = (await import(`../${page.slice(1)}`)) as { default: ComponentType };
  draw(<Page />);
  await waitFor(() => expect([useModulesOn.getState().on === null, screen.queryByLabelText('正在加载')]).toEqual([false, null]));
}

/** Addresses to which everything on the page leads when it is pressed, except the switch of elder mode, which would change the page. */
function ways(): string[] {
  taro.went.length = 0;
  const all = document.querySelectorAll<HTMLElement>('button, [role=button], [role=tab]');
  for (const one of all) if (one.isConnected && !one.getAttribute('aria-label')?.endsWith('版')) act(() => one.click());
  return [...new Set(taro.went.filter((address) => address !== 'back'))].sort();
}

/** Opens every page as `who`: the addresses that it leads to, or that it is not open. */
async function walk(who: Who, off?: string, through = pages): Promise<Record<string, string[] | '未开通'>> {
  const found: Record<string, string[] | '未开通'> = {};
  for (const page of through) {
    afresh();
    if (who !== 'guest') logIn(who === 'volunteer' ? sample('getMe').volunteer : null);
    answer(who, off);
    await show(page);
    const closed = screen.queryByText(/还没有开通/);
    // No page shows an error, whatever is off.
    expect([page, document.querySelector('[role=alert]')?.textContent]).toEqual([page, undefined]);
    const led = ways();
    found[page] = closed ? '未开通' : led;
    if (closed) expect(led).toContain('/pages/home/index');
    act(() => document.querySelector<HTMLElement>('.confirm__veil')?.click());
    cleanup();
  }
  return found;
}

beforeAll(() => {
  // jsdom has no windows and no pictures.
  jest.spyOn(window, 'open').mockReturnValue(null);
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});
afterEach(cleanup);

describe.each(['volunteer', 'account', 'guest'] as const)('what %s can open', (who) => {
  let all: Awaited<ReturnType<typeof walk>>;
  beforeAll(async () => {
    all = await walk(who);
  });

  it('is everything while everything is on', () => {
    expect(Object.entries(all).filter(([, led]) => led === '未开通')).toEqual([]);
  });

  it.each(moduleCodes)('is nothing of %s once that is off, and what it was of the others', async (off) => {
    const isOff = (address: string) => moduleOf(address) === off;
    // All pages depend on having joined; newcomers see differences in the tabs only.
    const through = who === 'volunteer' || off === 'join' ? pages : tabPages;
    const now = await walk(who, off, through);
    const closed = through.filter((page) => now[page] === '未开通');
    expect(closed).toEqual(through.filter(isOff));
    for (const page of through.filter((one) => !isOff(one))) {
      const led = now[page] as string[];
      expect([page, led.filter(isOff)]).toEqual([page, []]);
      // Where something is gone, other links may appear in its place.
      expect([page, (all[page] as string[]).filter((one) => !isOff(one) && !led.includes(one))]).toEqual([page, []]);
    }
  });
});
