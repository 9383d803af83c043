import { useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Spin } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useSyncExternalStore } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { tokens } from '../api/tokens';
import { useApi } from '../api/use-api';
import { useDistrictQuery } from '../district/district';
import { ErrorResult } from '../kit/feedback/error-result';
import { OfferContext, offerOf } from '../kit/resource/offer';
import type { Resource } from '../kit/resource/resource';
import { endSession, MeContext } from '../session/session';

const FirstPassword = lazy(() => import('./login/first-password'));

const wait = (
  <Flex align="center" justify="center" style={{ height: '100%' }}>
    <Spin size="large" />
  </Flex>
);

/**
 * Draws the console for whoever is logged in, after the district's configuration has arrived; asks for a new password first where that is
 * due.
 */
export function SessionGate({ resources }: { resources: readonly Resource[] }) {
  const held = useSyncExternalStore(tokens.subscribe, tokens.get);
  const location = useLocation();
  const queries = useQueryClient();
  const me = useApi('getMe', {}, { enabled: held !== null, staleTime: 60_000 });
  const district = useDistrictQuery();
  const { modules, demo } = district.data ?? {};
  const offer = useMemo(() => modules && offerOf(resources, { modules, demo: demo ?? false }), [resources, modules, demo]);
  const failed = [me, district].find((query) => query.isError && !query.data);

  useEffect(() => {
    if (!held) queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'getDistrict' });
  }, [held, queries]);

  if (!held) return <Navigate to={`/login?to=${encodeURIComponent(location.pathname + location.search)}`} replace />;
  if (failed)
    return (
      <Flex vertical align="center" justify="center" style={{ height: '100%' }}>
        <ErrorResult error={failed.error} retry={() => void failed.refetch()} />
        <Button onClick={() => void endSession()}>退出登录</Button>
      </Flex>
    );
  if (!me.data || !offer) return wait;
  if (me.data.mustChangePassword)
    return (
      <Suspense fallback={wait}>
        <FirstPassword />
      </Suspense>
    );
  return (
    <MeContext.Provider value={me.data}>
      <OfferContext.Provider value={offer}>
        <Outlet />
      </OfferContext.Provider>
    </MeContext.Provider>
  );
}
