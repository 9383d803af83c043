import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** District of this build: the name of a file in config/districts/. */
const district = readDistrict(process.env.DISTRICT || 'kangbashi');

/** @throws when there is no such file, instead of building with another district's name and colours */
export function readDistrict(name: string): { name: string; colours?: Record<string, unknown> } {
  const file = resolve(__dirname, '../../../config/districts', `${name}.json`);
  if (!existsSync(file)) throw new Error(`DISTRICT is ${name}: config/districts/${name}.json does not exist`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Relative luminance of a `#rrggbb` colour, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/**
 * Darkens a colour until its contrast with `ground` reaches `ratio`, so that pale colours of a district still give readable text in elder
 * mode.
 */
export function darkenUntil(colour: string, ground: string, ratio: number): string {
  let hex = colour;
  for (let share = 1; share > 0 && contrast(hex, ground) < ratio; share -= 0.02) {
    hex = `#${[1, 3, 5]
      .map((i) =>
        Math.round(parseInt(colour.slice(i, i + 2), 16) * share)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
  }
  return hex;
}

const defaults = {
  brand: '#D7281D',
  brandPressed: '#B71F16',
  brandTint: '#FDECEA',
  ground: '#F6F4F1',
  card: '#FFFFFF',
  ink: '#1F1A17',
  inkSecond: '#6B625C',
  line: '#ECE7E1',
  success: '#1E7F4F',
  waiting: '#B26A00',
};

const own = Object.entries(district.colours ?? {}).filter(([key, value]) => key in defaults && typeof value === 'string');
export const colours: typeof defaults = { ...defaults, ...Object.fromEntries(own) };

/** Colours of elder mode 关怀版: those of text reach a contrast of 7:1 on the card, the page ground and the tint. */
export const elderColours: Partial<typeof defaults> = {
  brand: darkenUntil(colours.brand, colours.brandTint, 7),
  brandPressed: darkenUntil(colours.brandPressed, colours.brandTint, 9),
  inkSecond: darkenUntil(colours.inkSecond, colours.brandTint, 7),
  success: darkenUntil(colours.success, colours.ground, 7),
  waiting: darkenUntil(colours.waiting, colours.ground, 7),
  line: darkenUntil(colours.line, colours.card, 3),
};

const map = (entries: object) =>
  Object.entries(entries)
    .map(([key, value]) => `${key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}: ${value}`)
    .join(', ');

/** Added before every style sheet: the district's colours as two Sass maps. */
export const sassPrelude = `$district: (${map(colours)}); $district-elder: (${map(elderColours)});\n`;
export const appName = district.name;
