import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { taro } from './mocks/taro';
import { queryClient } from '@/client';
import { useModulesOn } from '@/district';
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
export const press = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }));
export const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
