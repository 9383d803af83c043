import type { OutputOf } from '@zhiyuanhong/contracts';
import { create } from 'zustand';
import { keep, recall } from '@/platform/storage';

export type Session = OutputOf<'refreshSession'>;
export type Me = Session['me'];
export interface Tokens {
  accessToken: string;
  refreshToken: string;
}

interface SessionStore {
  tokens: Tokens | null;
  /** As of the last login or refresh; `getMe` is fresher. */
  me: Me | null;
}

/** The session on this phone. Null tokens: a guest. */
export const useSession = create<SessionStore>(() => ({ tokens: recall<Tokens>('tokens') ?? null, me: recall<Me>('me') ?? null }));

/** Id of the account; 0 for a guest. */
export const useAccount = (): number => useSession((s) => s.me?.accountId ?? 0);
export const accountNow = (): number => useSession.getState().me?.accountId ?? 0;

/** Stores the answer of a login or refresh. */
export function startSession({ accessToken, refreshToken, me }: Session): void {
  setSession({ tokens: { accessToken, refreshToken }, me });
}

/** Stores the access token that joining gives; the refresh token stays. */
export function replaceAccessToken(accessToken: string): void {
  const { tokens } = useSession.getState();
  if (tokens) setSession({ tokens: { ...tokens, accessToken } });
}

/** After a phone was bound: stores the new session, if the login has moved to the account with that phone. */
export function takeOver({ me, session }: { me: Me; session: Session | null }): void {
  if (session) startSession(session);
  else rememberMe(me);
}

export function rememberMe(me: Me): void {
  setSession({ me });
}

export function forgetSession(): void {
  setSession({ tokens: null, me: null });
}

/** Takes tokens that another tab has stored; false when there are no newer ones. */
export function takeKeptTokens(stale: Tokens | null): boolean {
  const kept = recall<Tokens>('tokens');
  if (!kept || kept.refreshToken === stale?.refreshToken) return false;
  useSession.setState({ tokens: kept, me: recall<Me>('me') ?? null });
  return true;
}

function setSession(change: Partial<SessionStore>): void {
  if ('tokens' in change) keep('tokens', change.tokens ?? undefined);
  if ('me' in change) keep('me', change.me ?? undefined);
  useSession.setState(change);
}
