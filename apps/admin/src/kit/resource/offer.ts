import { createContext, useContext } from 'react';
import { matchPath } from 'react-router';
import type { Role } from '../../api/types';
import type { District } from '../../district/district';
import { hasRole, MeContext, type Me } from '../../session/session';
import type { Resource } from './resource';

/** The resources that this district offers, and those that it does not. */
export interface Offer {
  on: readonly Resource[];
  off: readonly Resource[];
}

/** The only place where the console reads which modules are switched on. A code that the district does not list is off. */
export function offerOf(resources: readonly Resource[], district: Pick<District, 'modules' | 'demo'>): Offer {
  const codes = new Set(district.modules.filter((module) => module.on).map(({ code }) => code));
  const isOn = ({ code, demo }: Resource) => (code === undefined || codes.has(code)) && (!demo || district.demo);
  return { on: resources.filter(isOn), off: resources.filter((one) => !isOn(one)) };
}

/** Filled by the app once the district's configuration has arrived. */
export const OfferContext = createContext<Offer>({ on: [], off: [] });
export const useOffer = () => useContext(OfferContext);

const isPage = (resources: readonly Resource[], address: string, me?: Me) => {
  const path = address.split('?')[0]!;
  const pages = resources.flatMap(({ routes }) => routes).filter((page) => matchPath(page.path, path));
  // `/projects/new` also matches the page `/projects/:id`; the path without a parameter is preferred.
  const nearest = pages.find((page) => page.path === path) ?? pages[0];
  return nearest !== undefined && (me === undefined || nearest.roles.some((role) => hasRole(me, role)));
};

/** Whether an address is a page that the district offers and this person may open. */
export const opens = ({ on }: Offer, address: string, me: Me) => isPage(on, address, me);

/** `opens` for the person who is logged in. */
export function useOpens(): (address: string) => boolean {
  const offer = useOffer();
  const me = useContext(MeContext);
  return (address) => me !== null && opens(offer, address, me);
}

/** Whether the district offers any work for this role. */
export const isStaffed = ({ off }: Offer, role: Role) => !off.some(({ staffed }) => staffed.includes(role));
