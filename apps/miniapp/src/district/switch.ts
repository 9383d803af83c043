import { notifyManager } from '@tanstack/react-query';
import { create } from 'zustand';
import { queryClient } from '@/client';
import { moduleOf, type PagePath } from '@/manifests';
import { keep, open, recall } from '@/platform';
import type { District } from './district';

const kept = 'modules';

/** Codes of the modules 功能板块 that the district has switched on; null until it has answered for the first time on this phone. */
export const useModulesOn = create<{ on: readonly string[] | null }>(() => ({ on: recall<string[]>(kept) ?? null }));

queryClient.getQueryCache().subscribe((event) => {
  if (event.type !== 'updated' || event.action.type !== 'success' || event.query.queryKey[0] !== 'getDistrict') return;
  const on = (event.action.data as District).modules.flatMap((one) => (one.on ? [one.code] : []));
  const before = useModulesOn.getState().on;
  if (before?.join() === on.join()) return;
  keep(kept, on);
  // Together with those who read the answer itself.
  notifyManager.schedule(() => useModulesOn.setState({ on }));
});

/** The district's switch. */
export interface Switch {
  /** Whether a module is on; what hangs on none always is, and all are until the district has answered once. */
  isOn: (code: string | null | undefined) => boolean;
  /** Whether an address leads to a page that there is and whose module is on. */
  isOpen: (address: string) => boolean;
  /** A button's words and what it does; undefined where it would lead to what is switched off. */
  way: (text: string, page: PagePath, query?: Parameters<typeof open>[1]) => { text: string; onTap: () => void } | undefined;
}

const switchOf = (on: readonly string[] | null): Switch => {
  const isOn: Switch['isOn'] = (code) => !code || on === null || on.includes(code);
  const isOpen: Switch['isOpen'] = (address) => {
    const code = moduleOf(address);
    return code !== undefined && isOn(code);
  };
  return { isOn, isOpen, way: (text, page, query) => (isOpen(page) ? { text, onTap: () => open(page, query) } : undefined) };
};

/** The one place where the phone reads what the district has switched on and off. */
export const useSwitch = (): Switch => switchOf(useModulesOn((s) => s.on));
export const switchNow = (): Switch => switchOf(useModulesOn.getState().on);
