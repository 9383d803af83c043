import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { matchPath, MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { makeQueryClient } from '../src/api/use-api';
import { Theme } from '../src/app/theme';
import { OfferContext } from '../src/kit/resource/offer';
import type { Resource } from '../src/kit/resource/resource';
import { type Me, MeContext } from '../src/session/session';

/** Answers of the fake server, by method and path below /api/v1; a function gets the request. */
export type Answers = Record<string, unknown | ((url: URL, body: unknown) => unknown)>;
export interface Asked {
  key: string;
  url: URL;
  body: unknown;
  headers: Record<string, string>;
}

/** An error as an answer. */
export class Refusal {
  constructor(
    readonly status: number,
    readonly body: { code: string; message: string; params?: object; fields?: object[]; requestId?: string },
  ) {}
}

/** Replaces the network with these answers; returns the list of calls made. */
export function serve(answers: Answers): Asked[] {
  const asked: Asked[] = [];
  globalThis.fetch = (async (input: string, init: RequestInit = {}) => {
    const url = new URL(input, 'http://console.test');
    const key = `${init.method ?? 'GET'} ${url.pathname.replace('/api/v1', '')}`;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    asked.push({ key, url, body, headers: init.headers as Record<string, string> });
    const answer = answers[key];
    const value: unknown = typeof answer === 'function' ? (answer as (url: URL, body: unknown) => unknown)(url, body) : answer;
    if (value === undefined) throw new TypeError(`network: nothing answers ${key}`);
    const [status, text] = value instanceof Refusal ? [value.status, value.body] : [200, value];
    return { status, text: async () => JSON.stringify(text) };
  }) as typeof fetch;
  return asked;
}

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}

// Without antd's styles: jsdom would match thousands of rules with every element, and only a browser can tell what styles hide.
const withoutStyles = { zeroRuntime: true };

/** Draws an element with the console's look, language and query client, without a router. */
export const drawBare = (element: ReactNode) =>
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <ConfigProvider theme={withoutStyles}>
        <Theme>{element}</Theme>
      </ConfigProvider>
    </QueryClientProvider>,
  );

/** Draws an element with all that and a router, at an address. */
export const draw = (element: ReactNode, at = '/') =>
  drawBare(
    <MemoryRouter initialEntries={[at]}>
      {element}
      <Address />
    </MemoryRouter>,
  );

/** Somebody with this role everywhere. */
export const meAs = (role: string, scope: object = { kind: 'all' }, scopeName = '全区') =>
  ({ accountId: 1, displayName: '王', mustChangePassword: false, grants: [{ role, scope, scopeName }] }) as unknown as Me;

/** Where the frame shows a page. Buttons on it and in its dialogs count in the check of every button. */
function Counted({ children }: { children: ReactNode }) {
  return (
    <main data-counted="" data-page={useLocation().pathname}>
      {children}
    </main>
  );
}

/**
 * Draws the page that a resource has at an address, for somebody. It links to pages of the `others`. What it leads to is empty: `address()`
 * tells where one came.
 */
export async function drawPage({ routes }: Resource, at: string, me: Me = meAs('platform'), others: readonly Resource[] = []) {
  const pathname = at.replace(/\?.*/, '');
  const page = routes.find(({ path }) => path === pathname) ?? routes.find(({ path }) => matchPath(path, pathname));
  if (!page) throw new Error(`the resource has no page ${at}`);
  const { Component } = await page.load();
  return draw(
    <OfferContext.Provider value={{ on: others, off: [] }}>
      <MeContext.Provider value={me}>
        <Routes>
          <Route
            path={page.path}
            element={
              <Counted>
                <Component />
              </Counted>
            }
          />
          <Route path="*" element={null} />
        </Routes>
      </MeContext.Provider>
    </OfferContext.Provider>,
    at,
  );
}
export const address = () => screen.getByTestId('address').textContent;
