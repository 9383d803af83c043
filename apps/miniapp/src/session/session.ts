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
  /** As of the last login or refresh; use the query `getMe` for what must be fresh. */
  me: Me | null;
}

/** The login of this phone. Null tokens: a guest. */
export const useSession = create<SessionStore>(() => ({ tokens: recall<Tokens>('tokens') ?? null, me: recall<Me>('me') ?? null }));

/** The account that is logged in; 0 for a guest. */
export const useAccount = (): number => useSession((s) => s.me?.accountId ?? 0);
export const accountNow = (): number => useSession.getState().me?.accountId ?? 0;

/** Takes over a login or refresh answer. */
export function startSession({ accessToken, refreshToken, me }: Session): void {
  setSession({ tokens: { accessToken, refreshToken }, me });
}

/** Takes over the access token that comes with joining; the refresh token stays. */
export function replaceAccessToken(accessToken: string): void {
  const { tokens } = useSession.getState();
  if (tokens) setSession({ tokens: { ...tokens, accessToken } });
}

/** After a phone was bound: the login may have moved to the account that the phone belongs to. */
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

/** Takes over tokens that were kept on the phone since; false when nothing newer is there. */
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
