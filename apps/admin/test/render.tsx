import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { makeQueryClient } from '../src/api/use-api';
import { Theme } from '../src/app/theme';

/** What the server answers, by method and path below /api/v1; a function sees the request. */
export type Answers = Record<string, unknown | ((url: URL, body: unknown) => unknown)>;
export interface Asked {
  key: string;
  url: URL;
  body: unknown;
  headers: Record<string, string>;
}

/** An answer that is not a success. */
export class Refusal {
  constructor(
    readonly status: number,
    readonly body: { code: string; message: string; params?: object; fields?: object[]; requestId?: string },
  ) {}
}

/** Puts these answers in the place of the network; returns what was asked. */
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

/** Draws with the console's own look, language and query client; for what brings its own router. */
export const drawBare = (element: ReactNode) =>
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <Theme>{element}</Theme>
    </QueryClientProvider>,
  );

/** The same, at an address. */
export const draw = (element: ReactNode, at = '/') =>
  drawBare(
    <MemoryRouter initialEntries={[at]}>
      {element}
      <Address />
    </MemoryRouter>,
  );
