import { useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Spin } from 'antd';
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { tokens } from '../api/tokens';
import { useApi } from '../api/use-api';
import { ErrorResult } from '../kit/feedback/error-result';
import { endSession, MeContext } from '../session/session';

const FirstPassword = lazy(() => import('./login/first-password'));

const wait = (
  <Flex align="center" justify="center" style={{ height: '100%' }}>
    <Spin size="large" />
  </Flex>
);

/** Lets in who is logged in; asks for a new password first where it must be changed. */
export function SessionGate() {
  const held = useSyncExternalStore(tokens.subscribe, tokens.get);
  const location = useLocation();
  const queries = useQueryClient();
  const me = useApi('getMe', {}, { enabled: held !== null, staleTime: 60_000 });

  useEffect(() => {
    if (!held) queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'getDistrict' });
  }, [held, queries]);

  if (!held) return <Navigate to={`/login?to=${encodeURIComponent(location.pathname + location.search)}`} replace />;
  if (me.isError && !me.data)
    return (
      <Flex vertical align="center" justify="center" style={{ height: '100%' }}>
        <ErrorResult error={me.error} retry={() => void me.refetch()} />
        <Button onClick={() => void endSession()}>退出登录</Button>
      </Flex>
    );
  if (!me.data) return wait;
  if (me.data.mustChangePassword)
    return (
      <Suspense fallback={wait}>
        <FirstPassword />
      </Suspense>
    );
  return (
    <MeContext.Provider value={me.data}>
      <Outlet />
    </MeContext.Provider>
  );
}
