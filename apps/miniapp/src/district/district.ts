import type { OutputOf } from '@zhiyuanhong/contracts';
import { queryClient } from '@/client';
import { callLoosely, readKey, useRead } from '@/client/reads';
import { accountNow } from '@/session/session';

export type District = OutputOf<'getDistrict'>;

/** The district's configuration. Its answer also sets the clock. */
export const useDistrict = () => useRead('getDistrict', undefined, callLoosely);

let known: Promise<unknown> | undefined;

/** Resolves with the first answer or after three seconds, so that pages are not first drawn by the phone's own clock. */
export function whenDistrictKnown(): Promise<unknown> {
  known ??= Promise.race([
    queryClient.fetchQuery({
      queryKey: readKey('getDistrict', undefined, accountNow()),
      queryFn: () => callLoosely('getDistrict', undefined),
      retry: false,
    }),
    new Promise((resolve) => setTimeout(resolve, 3000)),
  ]).catch(() => undefined);
  return known;
}
