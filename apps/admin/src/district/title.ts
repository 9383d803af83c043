import { useEffect } from 'react';
import { useDistrict } from './district';

/** What the platform is called here; the product's own name until the district has told its own. */
export const usePlatformName = (): string => useDistrict()?.platformName ?? '志愿红';

/** Names the browser's tab after the page and the platform. */
export function useTitle(page: string | null): void {
  const platform = usePlatformName();
  useEffect(() => {
    if (page) document.title = `${page} · ${platform}`;
  }, [page, platform]);
}
