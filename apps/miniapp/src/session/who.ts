import { type Me, useSession } from './session';

/** Who uses this phone: a guest who is not logged in, an account, or one that has joined as a volunteer. */
export type Who = 'guest' | 'account' | 'volunteer';

type SessionState = ReturnType<typeof useSession.getState>;
const whoIn = ({ tokens, me }: SessionState): Who => (!tokens ? 'guest' : me?.volunteer ? 'volunteer' : 'account');

export const useWho = (): Who => useSession(whoIn);
export const whoNow = (): Who => whoIn(useSession.getState());

/** The name somebody goes by; null when the account only has the one made up for it. */
export const nameOf = (me: Me | null): string | null =>
  me?.volunteer?.name ?? (me && !/^(手机|微信)用户/.test(me.displayName) ? me.displayName : null);
