import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { call } from '../api/client';
import { tokens } from '../api/tokens';
import type { Answer, Role } from '../api/types';

export type Me = Answer<'getMe'>;
export type Session = Answer<'loginWithPassword'>;

/** Filled by `SessionGate`. */
export const MeContext = createContext<Me | null>(null);

/** Who is logged in. Only below `SessionGate`. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe is used outside of SessionGate');
  return me;
}

export const hasRole = (me: Me, role: Role) => me.grants.some((grant) => grant.role === role);

/** Organisations in which the person is staff. */
export const myOrganisations = (me: Me) =>
  me.grants.flatMap((g) => (g.role === 'organiser' && g.scope.kind === 'organisation' ? [{ id: g.scope.id, name: g.scopeName }] : []));

/** Partners for which the person is staff. */
export const myPartners = (me: Me) =>
  me.grants.flatMap((g) => (g.role === 'partner' && g.scope.kind === 'partner' ? [{ id: g.scope.id, name: g.scopeName }] : []));

/** Starts a session, and forgets cached answers, which another person may have asked for. */
export function useStartSession() {
  const queries = useQueryClient();
  return ({ accessToken, refreshToken, me }: Session) => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'getDistrict' });
    queries.setQueryData(['getMe', {}], me);
    tokens.set({ accessToken, refreshToken });
  };
}

export async function endSession() {
  // Ends the session on this device even when the server cannot be reached.
  await call('logout', {}).catch(() => undefined);
  tokens.set(null);
}
