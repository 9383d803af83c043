import Taro from '@tarojs/taro';
import { useSession } from '@/api';
import { goTab, open } from '@/platform';
import { pendingClaim } from '../attendance/pending-claim';

/** How far somebody is: looks around, is logged in, has joined. */
export type Who = 'guest' | 'account' | 'volunteer';

type SessionState = ReturnType<typeof useSession.getState>;
const whoIn = ({ tokens, me }: SessionState): Who => (!tokens ? 'guest' : me?.volunteer ? 'volunteer' : 'account');

/** The name somebody goes by; null when the account only has the one made up for it. */
export const nameOf = (me: SessionState['me']): string | null =>
  me?.volunteer?.name ?? (me && !/^(手机|微信)用户/.test(me.displayName) ? me.displayName : null);

export const useWho = (): Who => useSession(whoIn);
export const whoNow = (): Who => whoIn(useSession.getState());

export const openLogin = (): void => open('/packages/account/login/index');
export const openJoin = (): void => open('/packages/join/index');
export const openAgreement = (): void => open('/packages/account/agree/index');
export const openDocument = (which: 'codeOfConduct' | 'privacy'): void => open('/packages/account/document/index', { which });

/** After logging in or joining: back to the page that sent here. Opened by itself: on to a scan that still waits, else home. */
export function comeBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else if (pendingClaim()) void Taro.redirectTo({ url: '/packages/attendance/scan/index?resume=1' });
  else goTab('home');
}
