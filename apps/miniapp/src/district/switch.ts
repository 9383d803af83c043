import { notifyManager } from '@tanstack/react-query';
import { create } from 'zustand';
import { queryClient } from '@/client';
import { moduleOf, type PagePath } from '@/manifests';
import { keep, open, recall } from '@/platform';
import type { District } from './district';

const kept = 'modules';

/** Codes of the modules 功能板块 that the district has switched on; null until it has first answered on this phone. */
export const useModulesOn = create<{ on: readonly string[] | null }>(() => ({ on: recall<string[]>(kept) ?? null }));

queryClient.getQueryCache().subscribe((event) => {
  if (event.type !== 'updated' || event.action.type !== 'success' || event.query.queryKey[0] !== 'getDistrict') return;
  const on = (event.action.data as District).modules.flatMap((one) => (one.on ? [one.code] : []));
  const before = useModulesOn.getState().on;
  if (before?.join() === on.join()) return;
  keep(kept, on);
  // In the same update as for components that read the answer itself.
  notifyManager.schedule(() => useModulesOn.setState({ on }));
});

/** Which modules are switched on. */
export interface Switch {
  /** Whether a module is on. True for null, and for every module before the district's first answer. */
  isOn: (code: string | null | undefined) => boolean;
  /** Whether an address is an existing page whose module is on. */
  isOpen: (address: string) => boolean;
  /** Text and action of a button that opens a page; undefined where the page's module is off. */
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

/** The only place where the phone reads which modules are switched on. */
export const useSwitch = (): Switch => switchOf(useModulesOn((s) => s.on));
export const switchNow = (): Switch => switchOf(useModulesOn.getState().on);
