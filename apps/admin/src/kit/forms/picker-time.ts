import dayjs, { type Dayjs } from 'dayjs';
import { clockTime, instantAt, shanghaiDay } from '../text/format';

/** Converts between an instant and the Asia/Shanghai wall time that antd's pickers hold, whatever the browser's time zone. */
export const wallOf = (instant: string) => dayjs(`${shanghaiDay(instant)}T${clockTime(instant).padStart(5, '0')}`);
export const instantOf = (wall: Dayjs) => instantAt(wall.format('YYYY-MM-DD'), wall.format('HH:mm'));
