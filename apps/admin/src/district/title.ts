import { useEffect } from 'react';
import { useDistrict } from './district';

/** The platform's name in this district; 志愿红 until the configuration has arrived. */
export const usePlatformName = (): string => useDistrict()?.platformName ?? '志愿红';

/** Sets the title of the browser's tab to the page and the platform. */
export function useTitle(page: string | null): void {
  const platform = usePlatformName();
  useEffect(() => {
    if (page) document.title = `${page} · ${platform}`;
  }, [page, platform]);
}
