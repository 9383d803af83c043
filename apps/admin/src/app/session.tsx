import { useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Spin } from 'antd';
import { createContext, lazy, Suspense, useContext, useEffect, useSyncExternalStore } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { call } from '../api/client';
import { tokens } from '../api/tokens';
import type { Answer, Role } from '../api/types';
import { useApi } from '../api/use-api';
import { ErrorResult } from '../kit/error-result';

export type Me = Answer<'getMe'>;
export type Session = Answer<'loginWithPassword'>;

const FirstPassword = lazy(() => import('../resources/session/first-password'));

const MeContext = createContext<Me | null>(null);

/** Who is logged in. Only below `SessionGate`. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe is used outside of SessionGate');
  return me;
}

export const hasRole = (me: Me, role: Role) => me.grants.some((grant) => grant.role === role);

/** Organisations whose staff the person is. */
export const myOrganisations = (me: Me) =>
  me.grants.flatMap((g) => (g.role === 'organiser' && g.scope.kind === 'organisation' ? [{ id: g.scope.id, name: g.scopeName }] : []));

/** Partners whose staff the person is. */
export const myPartners = (me: Me) =>
  me.grants.flatMap((g) => (g.role === 'partner' && g.scope.kind === 'partner' ? [{ id: g.scope.id, name: g.scopeName }] : []));

/** Takes over a new session; what another person saw before is forgotten. */
export function useStartSession() {
  const queries = useQueryClient();
  return ({ accessToken, refreshToken, me }: Session) => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'getDistrict' });
    queries.setQueryData(['getMe', {}], me);
    tokens.set({ accessToken, refreshToken });
  };
}

export async function endSession() {
  // The session ends here even when the server cannot be told.
  await call('logout', {}).catch(() => undefined);
  tokens.set(null);
}

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
