import { adultAge } from '@zhiyuanhong/contracts/limits';
import type { StateOf, teamMembershipStates } from '@zhiyuanhong/contracts/states';
import { ageAt } from '../../volunteers/index.js';

export type Refusal = { readonly code: 'ALREADY_MEMBER' } | { readonly code: 'TOO_YOUNG'; readonly params: { readonly minAge: number } };

/** Least age in full years: members go to people's homes, so 18 or the district's higher limit. */
export const memberMinAge = (volunteerMinAge: number): number => Math.max(adultAge, volunteerMinAge);

/** Why a volunteer cannot apply on this day; null when they can. Repeating an open application changes nothing. */
export function whyNot(
  { birthDate, state }: { readonly birthDate: string; readonly state: StateOf<typeof teamMembershipStates> | null },
  minAge: number,
  today: string,
): Refusal | null {
  if (state === 'member') return { code: 'ALREADY_MEMBER' };
  return ageAt(birthDate, today) < minAge ? { code: 'TOO_YOUNG', params: { minAge } } : null;
}
