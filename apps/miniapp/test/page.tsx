import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import type { ComponentType, ReactNode } from 'react';
import { taro } from './mocks/taro';
import { queryClient } from '@/client';
import { useModulesOn } from '@/district';
import type { PagePath } from '@/manifests';
import { forgetSession, startSession } from '@/session';

/** Clears everything before a test: nothing stored, nobody logged in. */
export function afresh(): void {
  taro.reset();
  queryClient.clear();
  forgetSession();
  useModulesOn.setState({ on: null });
}

export const logIn = (volunteer: object | null = { id: 5, name: '图雅' }): void =>
  startSession({
    accessToken: 'a',
    accessExpiresAt: '',
    refreshToken: 'r',
    me: { accountId: 1, displayName: '图雅', volunteer },
  } as never);

export const draw = (page: ReactNode) => render(<QueryClientProvider client={queryClient}>{page}</QueryClientProvider>);
/** Opens a page at its address, as a link does. Its buttons count in the check of every button. */
export async function open(address: PagePath | `${PagePath}?${string}`) {
  const [path = '', query = ''] = address.split('?');
  taro.path = address;
  taro.params = Object.fromEntries(new URLSearchParams(query));
  const { default: Page } = (await import(`../src${path}`)) as { default: ComponentType };
  // As the router of H5 wraps a page.
  return draw(
    <div className="taro_page" id={path} data-counted="">
      <Page />
    </div>,
  );
}
export const press = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }));
export const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
