import { create } from 'zustand';
import { keep, recall } from '@/platform/storage';

interface Elder {
  /** Elder mode 关怀版: large text, few choices, strong contrast. */
  elder: boolean;
  setElder: (on: boolean) => void;
}

export const useElder = create<Elder>((set) => ({
  elder: recall<boolean>('elder') ?? false,
  setElder: (elder) => {
    keep('elder', elder);
    set({ elder });
  },
}));
