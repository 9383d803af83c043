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

/** Icon of a service colour, which is always shown with the name. */
export const colourIcon = (code: string): IconName => icons[code] ?? 'hand-heart';

/** The seven colours 七色响应 with the district's names and colours. */
export const useColours = () => useDistrict().data?.serviceColours ?? [];

/** Colour of one of 七色响应, for `ColourMark`. */
export function usePaint(code: string): string {
  return useColours().find((c) => c.code === code)?.color ?? '';
}

/** A light ground in the colour (12 %). None for white, which is drawn outlined. */
export function tint(colour: string): string {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16));
  return `rgba(${r}, ${g}, ${b}, 0.12)`;
}

export const isWhite = (colour: string): boolean => /^#f{6}$/i.test(colour);
