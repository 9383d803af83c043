import type { OutputOf } from '@zhiyuanhong/contracts';
import { queryClient } from '@/client';
import { callLoosely, readKey, useRead } from '@/client/reads';
import { accountNow } from '@/session/session';

export type District = OutputOf<'getDistrict'>;

/** The district as configured. Its answer also sets the clock. */
export const useDistrict = () => useRead('getDistrict', undefined, callLoosely);

let known: Promise<unknown> | undefined;

/** Resolves with the first answer, at most three seconds later: what is drawn by the phone's own clock would be corrected afterwards. */
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
