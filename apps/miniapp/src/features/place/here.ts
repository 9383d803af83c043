import { create } from 'zustand';
import { whereAmI } from '@/platform';

interface Here {
  /** Where the phone is, about 100 m exact (that is enough for a distance, and all that is sent); null as long as nobody said. */
  point: { lat: number; lng: number } | null;
  /** Asks the phone; false when it does not tell. */
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
