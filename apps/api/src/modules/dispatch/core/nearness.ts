/** How near two regions are: the deepest level 区划层级 that both lie in. */
export type Nearness = 'community' | 'street' | 'district' | 'farther';

const STREET_DIGITS = 9;
const DISTRICT_DIGITS = 6;

/** By national statistical codes: six digits for the district, nine for the street, twelve for the community. */
export function nearness(a: string, b: string): Nearness {
  const share = (digits: number): boolean => a.length >= digits && b.length >= digits && a.slice(0, digits) === b.slice(0, digits);
  if (a === b && a.length > STREET_DIGITS) return 'community';
  if (share(STREET_DIGITS)) return 'street';
  return share(DISTRICT_DIGITS) ? 'district' : 'farther';
}

/** To the volunteer: `与您同一社区`; about the volunteer: `同一社区`. */
export const nearnessWords: Readonly<Record<Nearness, string>> = {
  community: '同一社区',
  street: '同一街道',
  district: '同一旗县区',
  farther: '在其他旗县区',
};
