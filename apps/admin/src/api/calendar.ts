import { provisionalMark } from '@zhiyuanhong/contracts/text';

let until: string | null = null;

/** Passes on the last day for which days off are published, from the answer of `getDistrict`. */
export function learnCalendar(announcedUntil: string) {
  until = announcedUntil;
}

/** `（暂定）` beside a deadline in working days or open hours for whose year the days off are not yet published, else nothing. */
export const provisional = (deadline: string): string => provisionalMark(deadline, until);
