import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** Whether the page before this one belongs to the console. False for a page opened by its address or after logging in. */
export function useCameFromInside(): boolean {
  const { key } = useLocation();
  // React Router numbers the history entries that it made in this tab.
  const { idx } = (window.history.state ?? {}) as { idx?: number };
  return key !== 'default' && idx !== 0;
}

/** Goes back to the page before with its filters; from a page that was opened directly, to `otherwise`. */
export function useBack(otherwise: string): () => void {
  const inside = useCameFromInside();
  const navigate = useNavigate();
  return useCallback(() => void (inside ? navigate(-1) : navigate(otherwise)), [inside, navigate, otherwise]);
}
