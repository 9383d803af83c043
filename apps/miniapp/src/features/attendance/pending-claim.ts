import type { OutputOf } from '@zhiyuanhong/contracts';
import { serverNow } from '@/district';
import { keep, recall } from '@/platform';

/** A scan that the server has stored: valid for 30 minutes, however long the login takes. */
export type Claim = OutputOf<'claimVenueCode'>;

/** The stored scan of this phone that has not been used; null for none. It survives login, joining and a reload. */
export function pendingClaim(): Claim | null {
  const claim = recall<Claim>('claim');
  return claim && new Date(claim.expiresAt) > serverNow() ? claim : null;
}

export const keepClaim = (claim: Claim): void => keep('claim', claim);
export const dropClaim = (): void => keep('claim', undefined);
