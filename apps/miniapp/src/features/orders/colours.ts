import { useDistrict } from '@/district';
import type { IconName } from '@/ui';

const icons: Record<string, IconName> = {
  red: 'flag',
  orange: 'handshake',
  yellow: 'heart',
  green: 'sprout',
  white: 'heart-pulse',
  blue: 'megaphone',
  purple: 'briefcase',
};

/** A service colour's icon; it only repeats what the word says. */
export const colourIcon = (code: string): IconName => icons[code] ?? 'hand-heart';

/** The seven colours 七色响应 as the district names and paints them. */
export const useColours = () => useDistrict().data?.serviceColours ?? [];

/** The paint of one colour, for `ColourMark`. */
export function usePaint(code: string): string {
  return useColours().find((c) => c.code === code)?.color ?? '';
}

/** A light ground in the colour, `#D7281D` at 12 %. White has none: it is drawn outlined. */
export function tint(colour: string): string {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16));
  return `rgba(${r}, ${g}, ${b}, 0.12)`;
}

export const isWhite = (colour: string): boolean => /^#f{6}$/i.test(colour);
