import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/**
 * Filters of a list, kept in the page's address, so that back, reload and a sent link show the same list. Changing one goes back to page 1.
 * `prefix` separates two lists on one page.
 */
export function useFilters(prefix = '') {
  const [search, setSearch] = useSearchParams();
  const read = useCallback((name: string) => search.get(prefix + name) ?? undefined, [search, prefix]);
  const write = useCallback(
    (changes: Record<string, string | number | undefined>, keepPage = false) =>
      setSearch(
        (old) => {
          const next = new URLSearchParams(old);
          if (!keepPage) next.delete(`${prefix}page`);
          for (const [name, value] of Object.entries(changes)) {
            if (value === undefined || value === '') next.delete(prefix + name);
            else next.set(prefix + name, String(value));
          }
          return next;
        },
        { replace: true },
      ),
    [setSearch, prefix],
  );
  return useMemo(() => ({ read, write }), [read, write]);
}
