import { create } from 'zustand';
import { whereAmI } from '@/platform';

interface Here {
  /** Where the phone is, rounded to about 100 m, which is enough for distances; null until the person has allowed it. */
  point: { lat: number; lng: number } | null;
  /** Asks the phone; resolves to false when it gives no position. */
  ask: () => Promise<boolean>;
}

const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;

/** Kept while the app is open, never stored. */
export const useHere = create<Here>((set) => ({
  point: null,
  ask: async () => {
    const point = await whereAmI();
    if (point) set({ point: { lat: rounded(point.lat), lng: rounded(point.lng) } });
    return point !== null;
  },
}));
