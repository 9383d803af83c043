import { QueryClientProvider } from '@tanstack/react-query';
import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { logInSilently, queryClient } from '@/client';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => void logInSilently());
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
