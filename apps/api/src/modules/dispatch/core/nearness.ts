/** The lowest level 区划层级 at which two regions lie in the same one. */
export type Nearness = 'community' | 'street' | 'district' | 'farther';

const STREET_DIGITS = 9;
const DISTRICT_DIGITS = 6;

/** By national region codes: six digits for the district, nine for the street, twelve for the community. */
export function nearness(a: string, b: string): Nearness {
  const share = (digits: number): boolean => a.length >= digits && b.length >= digits && a.slice(0, digits) === b.slice(0, digits);
  if (a === b && a.length > STREET_DIGITS) return 'community';
  if (share(STREET_DIGITS)) return 'street';
  return share(DISTRICT_DIGITS) ? 'district' : 'farther';
}

/** Two wordings: addressed to the volunteer (`与您同一社区`), and about the volunteer (`同一社区`). */
export const nearnessWords: Readonly<Record<Nearness, string>> = {
  community: '同一社区',
  street: '同一街道',
  district: '同一旗县区',
  farther: '在其他旗县区',
};
