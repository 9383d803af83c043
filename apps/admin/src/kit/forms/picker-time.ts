import dayjs, { type Dayjs } from 'dayjs';
import { clockTime, instantAt, shanghaiDay } from '../text/format';

/** A moment in Asia/Shanghai as antd's pickers hold it, and back; whatever zone the browser is in. */
export const wallOf = (instant: string) => dayjs(`${shanghaiDay(instant)}T${clockTime(instant).padStart(5, '0')}`);
export const instantOf = (wall: Dayjs) => instantAt(wall.format('YYYY-MM-DD'), wall.format('HH:mm'));
