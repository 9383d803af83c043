import { create } from 'zustand';

/** Read by ui/dialogs/ToastHost, which draws it. */
export const useToast = create<{ text: string }>(() => ({ text: '' }));
let timer: ReturnType<typeof setTimeout> | undefined;

/** A short notice that goes by itself: 2.5 seconds, longer for long texts. Own, so that it grows in elder mode. */
export function toast(text: string): void {
  if (timer) clearTimeout(timer);
  useToast.setState({ text });
  timer = setTimeout(() => useToast.setState({ text: '' }), Math.max(2500, text.length * 150));
}
