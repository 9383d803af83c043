import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** Whether the page before this one is of the console too. A page that is opened by its address, or after logging in, has none. */
export function useCameFromInside(): boolean {
  const { key } = useLocation();
  // The router numbers the entries that it made in this tab.
  const { idx } = (window.history.state ?? {}) as { idx?: number };
  return key !== 'default' && idx !== 0;
}

/** Leads back to where the person came from, with the filters that were set there; from a page opened directly, to `otherwise`. */
export function useBack(otherwise: string): () => void {
  const inside = useCameFromInside();
  const navigate = useNavigate();
  return useCallback(() => void (inside ? navigate(-1) : navigate(otherwise)), [inside, navigate, otherwise]);
}
