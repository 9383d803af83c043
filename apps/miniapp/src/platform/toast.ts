import { create } from 'zustand';

/** ui/dialogs/ToastHost reads and draws it. */
export const useToast = create<{ text: string }>(() => ({ text: '' }));
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a short notice for 2.5 seconds, longer for long texts. Not the platform's own, so that it grows in elder mode. */
export function toast(text: string): void {
  if (timer) clearTimeout(timer);
  useToast.setState({ text });
  timer = setTimeout(() => useToast.setState({ text: '' }), Math.max(2500, text.length * 150));
}
