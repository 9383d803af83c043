import Taro from '@tarojs/taro';
import { goTab, open, openInstead } from '@/platform';
import { pendingClaim } from '../attendance/pending-claim';

export const openLogin = (): void => open('/packages/account/login/index');
export const openAgreement = (): void => open('/packages/account/agree/index');
export const openDocument = (which: 'codeOfConduct' | 'privacy'): void => open('/packages/account/document/index', { which });

/** After login or joining: back to the page before. When there is none, on to a scan that waits, else home. */
export function comeBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else if (pendingClaim()) openInstead('/packages/attendance/scan/index', { resume: 1 });
  else goTab('home');
}
