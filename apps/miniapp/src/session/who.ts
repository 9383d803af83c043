import { type Me, useSession } from './session';

/** Who uses this phone: a guest, somebody logged in, or a volunteer. */
export type Who = 'guest' | 'account' | 'volunteer';

type SessionState = ReturnType<typeof useSession.getState>;
const whoIn = ({ tokens, me }: SessionState): Who => (!tokens ? 'guest' : me?.volunteer ? 'volunteer' : 'account');

export const useWho = (): Who => useSession(whoIn);
export const whoNow = (): Who => whoIn(useSession.getState());

/** The person's name; null when the account only has a generated one. */
export const nameOf = (me: Me | null): string | null =>
  me?.volunteer?.name ?? (me && !/^(手机|微信)用户/.test(me.displayName) ? me.displayName : null);
