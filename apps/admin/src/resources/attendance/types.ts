import type { Answer, RowOf } from '../../api/types';

/** A service record 服务记录 as rosters and orders show it. */
export type AttendanceRecord = NonNullable<Answer<'listRoster'>['items'][number]['attendance']>;
export type OpenDispute = RowOf<'listDisputes'>;
export type ManualEntry = RowOf<'listManualAttendance'>;
