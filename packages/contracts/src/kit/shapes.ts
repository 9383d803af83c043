import { mobilePattern, officePhonePattern } from './limits.js';
import { z } from 'zod';

/** Id of a record: positive 32-bit integer. */
export const Id = z.int().min(1).max(2147483647);
/** Id of a record in a path or query string; leading zeros and signs are refused, so that a record has one address. */
export const IdText = z.coerce
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .pipe(Id);
/** Moment in UTC, ISO 8601 with Z and milliseconds, e.g. `2026-03-05T01:00:00.000Z`, from 1900 to 2999. */
export const Instant = z.iso.datetime().refine((at) => at >= '1900' && at < '3000');
/** Calendar day in Asia/Shanghai, `2026-03-05`, from 1900 to 2999. */
export const Day = z.iso.date().refine((day) => day >= '1900-01-01' && day < '3000-01-01');
/** Whole minutes actually served, never rounded up (67号 第七条). */
export const Minutes = z.int().min(0);
/** Whole points 积分. */
export const Points = z.int().min(0);
/** National region code 区划代码: 2 digits (province) to 12 digits (community). */
export const RegionCode = z.string().regex(/^\d{2,12}$/);
/** Phone number of an office or a shop: 7 to 13 digits and hyphens. */
export const OfficePhone = z.string().regex(officePhonePattern);
/** Smallest and largest value, both allowed, as in limits.ts: of a number, or of a length in characters. */
interface Range {
  readonly min: number;
  readonly max: number;
}
/** A whole number within limits. */
export const whole = ({ min, max }: Range) => z.int().min(min).max(max);
/**
 * One line of text within limits; a plain number is the most characters, with at least one. Blanks around it are trimmed; control
 * characters and lone surrogates (which no database stores) are refused.
 */
// oxlint-disable-next-line no-control-regex
export const line = (length: Range | number) =>
  z
    .string()
    .trim()
    .min(typeof length === 'number' ? 1 : length.min)
    .max(typeof length === 'number' ? length : length.max)
    .regex(/^[^\u0000-\u001f\u007f\ud800-\udfff]*$/u);
/**
 * Several lines of text within limits. Blanks around it are trimmed; control characters (other than line breaks and tabs) and lone
 * surrogates are refused.
 */
// oxlint-disable-next-line no-control-regex
export const prose = ({ min, max }: Range) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]*$/u);
/** Mobile number of mainland China, 11 digits. */
export const Phone = z.string().regex(mobilePattern);
/** Latitude and longitude in degrees of the Chinese map datum GCJ-02. */
export const GeoPoint = z.object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) });
/** One to five stars. */
export const FiveStars = z.int().min(1).max(5);

/** Which page of a list: `page` from 1, `pageSize` 1 to 100. */
export const pageQuery = {
  page: z.coerce.number().int().min(1).max(10000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
};
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.int().min(0), page: z.int(), pageSize: z.int() });
/** Answer of a call that only succeeds. */
export const Done = z.object({ done: z.literal(true) });
