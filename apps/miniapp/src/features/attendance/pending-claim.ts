import type { OutputOf } from '@zhiyuanhong/contracts';
import { serverNow } from '@/district';
import { keep, recall } from '@/platform';

/** A scan as the server took it down: good for 30 minutes, however long the login takes. */
export type Claim = OutputOf<'claimVenueCode'>;

/** The scan that was taken down on this phone and not yet used, or null. It outlives a detour to login and joining, and a reload. */
export function pendingClaim(): Claim | null {
  const claim = recall<Claim>('claim');
  return claim && new Date(claim.expiresAt) > serverNow() ? claim : null;
}

export const keepClaim = (claim: Claim): void => keep('claim', claim);
export const dropClaim = (): void => keep('claim', undefined);
