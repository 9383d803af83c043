import { z } from 'zod';
import { Day, GeoPoint, Instant, RegionCode } from '../kit/shapes.js';

/** A choice from the district's configuration: stable code and Chinese name. */
export const Choice = z.object({ code: z.string(), name: z.string() });
export type Choice = z.output<typeof Choice>;

/** A module 功能板块 of the platform and whether the district has it switched on. */
export const ModuleSwitch = z.object({ code: z.string(), name: z.string(), on: z.boolean() });

export const District = z.object({
  /** Name of the platform, e.g. 志愿康巴什. */
  platformName: z.string(),
  regionCode: RegionCode,
  regionName: z.string(),
  slogan: z.string(),
  /** The district's phone number for people who would rather call. */
  hotline: z.string(),
  center: GeoPoint,
  colors: z.record(z.string(), z.string()),
  /** Categories 服务类别 of activities and services, with the points for a confirmed hour. */
  categories: z.array(Choice.extend({ color: z.string(), pointsPerHour: z.number() })),
  skills: z.array(Choice),
  languages: z.array(Choice),
  modules: z.array(ModuleSwitch),
  /** The seven colours of service 七色响应, in the order in which people see them. */
  serviceColours: z.array(Choice.extend({ color: z.string() })),
  /** Hours needed for one star, two stars, up to five. */
  starLadder: z.array(z.int()),
  codeOfConduct: z.object({ version: z.string(), title: z.string(), text: z.string() }),
  privacy: z.object({ version: z.string(), title: z.string(), text: z.string() }),
  /** Seconds for which a venue code is shown, and minutes before the start from which people may check in. */
  checkIn: z.object({ rotateSeconds: z.int(), opensMinutesBefore: z.int() }),
  /** The last day for which the State Council's notice of holidays is published; a deadline that reaches beyond it is 暂定. */
  calendarUntil: Day,
  /** Hours before the start until which cancelling a sign-up is not late. */ cancelDeadlineHours: z.int(),
  /** Address of the H5 front-end for links and QR codes, without a slash at the end. */ publicUrl: z.string(),
  /** Whether this is a demo: it offers demo logins and a demo clock 演示时钟, and shows SMS codes. */
  demo: z.boolean(),
  /** Minutes by which the demo clock is ahead of real time; 0 in production. */
  clockOffsetMinutes: z.int(),
  /** The server's time, which the demo clock may have moved; screens reckon from it, not from the device's. */
  now: Instant,
});
export type District = z.output<typeof District>;
