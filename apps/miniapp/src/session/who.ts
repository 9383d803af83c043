import { type Me, useSession } from './session';

/** How far somebody is: looks around, is logged in, has joined. */
export type Who = 'guest' | 'account' | 'volunteer';

type SessionState = ReturnType<typeof useSession.getState>;
const whoIn = ({ tokens, me }: SessionState): Who => (!tokens ? 'guest' : me?.volunteer ? 'volunteer' : 'account');

export const useWho = (): Who => useSession(whoIn);
export const whoNow = (): Who => whoIn(useSession.getState());

/** The name somebody goes by; null when the account only has the one made up for it. */
export const nameOf = (me: Me | null): string | null =>
  me?.volunteer?.name ?? (me && !/^(手机|微信)用户/.test(me.displayName) ? me.displayName : null);
