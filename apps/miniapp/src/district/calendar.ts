import { provisionalMark } from '@zhiyuanhong/contracts/text';
import { queryClient } from '@/client';
import type { District } from './district';

let until: string | null = null;

queryClient.getQueryCache().subscribe((event) => {
  if (event.type === 'updated' && event.action.type === 'success' && event.query.queryKey[0] === 'getDistrict')
    until = (event.action.data as District).calendarUntil;
});

/** `（暂定）` beside a deadline in working days or open hours for whose year the days off are not yet published, else nothing. */
export const provisional = (deadline: string): string => provisionalMark(deadline, until);
